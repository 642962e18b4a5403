import type { TextsFor } from '#domain/texts.ts'
import { feedbackTexts } from '#records/feedback/texts.ts'

import type { denunciation } from './record.ts'

type State =
  | 'received'
  | 'first_handling'
  | 'not_accepted'
  | 'not_competent'
  | 'guided'
  | 'transferred'
  | 'filed_unhandled'
  | 'accepted'
  | 'acceptance_told'
  | 'verifying'
  | 'found_complex'
  | 'extended'
  | 'extended_again'
  | 'concluded'
  | 'conclusion_sent'
  | 'acting'
  | 'published'
  | 'suspended'
  | 'resumed'
  | 'partly_withdrawn'
  | 'withdrawn'
  | 'settled_anyway'
  | 'stopped'
  | 'filed'

export const denunciationTexts = {
  name: 'Tố cáo',
  many: 'Tố cáo',
  new: 'Tố cáo mới',
  fields: {
    paperNo: 'Số phiếu giấy',
    summary: 'Tóm tắt việc bị tố cáo',
    topic: 'Lĩnh vực',
    village: 'Việc xảy ra ở đâu',
    channel: 'Nhận ở đâu',
    receivedOn: 'Ngày nhận',
    against: 'Người bị tố cáo',
    againstOfficers: 'Chọn người bị tố cáo',
    againstOthers: 'Có người không có trong danh sách này',
    handler: 'Người được giao xử lý',
  },
  hints: {
    paperNo: 'Số in ở góc phải phiếu.',
    summary: 'Việc gì, ở đâu, khi nào. Không nêu ai tố cáo.',
    againstOfficers: 'Người bị tố cáo không xem được phiếu này.',
    handler: 'Không chọn thì lãnh đạo xã giao.',
  },
  choices: {
    topic: feedbackTexts.choices.topic,
    channel: feedbackTexts.choices.channel,
    against: { staff: 'Cán bộ, công chức xã quản lý', leadership: 'Chủ tịch, Phó Chủ tịch xã' },
  },
  states: {
    received: 'Đã nhận',
    first_handling: 'Xử lý ban đầu',
    not_accepted: 'Không thụ lý',
    not_competent: 'Không thuộc thẩm quyền',
    guided: 'Đã hướng dẫn',
    transferred: 'Đã chuyển đơn',
    filed_unhandled: 'Lưu đơn, không xử lý',
    accepted: 'Đã thụ lý',
    acceptance_told: 'Đã báo thụ lý',
    verifying: 'Đang xác minh',
    found_complex: 'Xác định phức tạp',
    extended: 'Đã gia hạn',
    extended_again: 'Đã gia hạn lần hai',
    concluded: 'Đã kết luận',
    conclusion_sent: 'Đã gửi kết luận',
    acting: 'Xử lý theo kết luận',
    published: 'Đã công khai kết luận',
    suspended: 'Tạm đình chỉ',
    resumed: 'Tiếp tục giải quyết',
    partly_withdrawn: 'Rút một phần',
    withdrawn: 'Rút tố cáo',
    settled_anyway: 'Vẫn giải quyết',
    stopped: 'Đình chỉ',
    filed: 'Đã lưu hồ sơ',
  },
  steps: {
    received: 'Tiếp nhận',
    first_handling: 'Lưu: xử lý ban đầu',
    not_accepted: 'Lưu: không thụ lý',
    not_competent: 'Lưu: không thuộc thẩm quyền',
    guided: 'Lưu: đã hướng dẫn',
    transferred: 'Lưu: đã chuyển đơn',
    filed_unhandled: 'Lưu: không xử lý',
    accepted: 'Lưu: thụ lý',
    acceptance_told: 'Lưu: đã báo thụ lý',
    verifying: 'Lưu: xác minh',
    found_complex: 'Lưu: xác định phức tạp',
    extended: 'Lưu: gia hạn',
    extended_again: 'Lưu: gia hạn lần hai',
    concluded: 'Lưu: kết luận',
    conclusion_sent: 'Lưu: đã gửi kết luận',
    acting: 'Lưu: xử lý theo kết luận',
    published: 'Lưu: đã công khai',
    suspended: 'Lưu: tạm đình chỉ',
    resumed: 'Lưu: tiếp tục giải quyết',
    partly_withdrawn: 'Lưu: rút một phần',
    withdrawn: 'Lưu: rút tố cáo',
    settled_anyway: 'Lưu: vẫn giải quyết',
    stopped: 'Lưu: đình chỉ',
    filed: 'Lưu hồ sơ',
  },
  stateHints: {
    guided: 'không thuộc thẩm quyền xã',
    transferred: 'không thuộc thẩm quyền xã',
    filed_unhandled: 'đơn không đủ điều kiện xử lý',
    not_competent: 'sau đó chuyển đơn hoặc hướng dẫn',
    suspended: 'thời hạn dừng lại',
    resumed: 'về bước trước khi tạm đình chỉ',
    partly_withdrawn: 'phần còn lại vẫn giải quyết',
    acceptance_told: 'đã báo người tố cáo và người bị tố cáo',
    found_complex: 'muốn thêm ngày thì ghi gia hạn',
    extended: 'vụ việc phức tạp',
    extended_again: 'vụ việc đặc biệt phức tạp',
    withdrawn: 'thời hạn vẫn chạy',
    settled_anyway: 'có dấu hiệu vi phạm, bị ép rút, hoặc tố cáo sai',
  },
  issues: {
    after_today: 'Ngày này chưa tới. Ghi ngày xã nhận.',
    againstOfficers_missing: 'Chọn người bị tố cáo, hoặc đánh dấu có người ngoài danh sách.',
    handler_missing: 'Chọn người được giao. Lãnh đạo xã không xem được phiếu này.',
    is_denounced: 'Người bị tố cáo không xử lý phiếu này. Chọn người khác.',
    against_is_leader: 'Người này là lãnh đạo xã. Chọn Chủ tịch, Phó Chủ tịch xã.',
    handler_is_leader: 'Phiếu này không giao cho lãnh đạo xã. Chọn người khác.',
    told_already: 'đã ghi ngày báo',
    cannot_handle: 'Người này không xử lý ý kiến của dân. Chọn người khác.',
    names_person: 'Có chữ chỉ ra người. Viết lại, bỏ tên, số và địa chỉ.',
    fixed: 'Phiếu đã niêm phong thì không sửa. Ghi phiếu mới.',
  },
  sections: {
    title: 'Tố cáo – {{topic}} – {{no}}',
    sealedLine: 'Tố cáo đã niêm phong',
    keepSecret: 'Danh tính người tố cáo phải giữ bí mật.',
    keepSecretText:
      'Không ghi họ tên, địa chỉ, số điện thoại vào máy. Ghi trên phiếu giấy, dán kín, giao người có thẩm quyền. Giấy đóng dấu Mật không ghi vào đây.',
    off: 'Máy đã tắt cho phiếu này',
    offFile: 'Lưu ra tệp',
    staffHint: 'Lãnh đạo xã và người được giao xem được',
    leadershipHint: 'Chuyển lên tỉnh trong 5 ngày làm việc, lãnh đạo xã không xem được',
    sealed: 'Niêm phong xong, {{who}} không mở lại được.',
    sealedReader: 'Niêm phong xong thì không sửa được.',
    onlyHandler: 'Chỉ người được giao xem.',
    handlerOrLeader: 'Chỉ lãnh đạo xã và người được giao xem.',
    offSlip: 'Phiếu hẹn',
    handlerNeeded: 'Phải chọn ngay, vì lãnh đạo xã không xem được phiếu này.',
    you_chi: 'chị',
    you_anh: 'anh',
    you_plain: 'người ghi',
    seal: 'Niêm phong',
    sealedToast: 'Đã niêm phong, chờ gửi',
    traces_one: 'Có {{count}} chỗ chỉ ra người. Viết lại rồi mới niêm phong được.',
    traces_other: 'Có {{count}} chỗ chỉ ra người. Viết lại rồi mới niêm phong được.',
    trace_phone: 'số điện thoại',
    trace_identity: 'số giấy tờ',
    trace_address: 'địa chỉ',
    trace_name: 'tên người',
    nameHandler: 'Giao người xử lý',
    nameHandlerSave: 'Giao',
    noHandler: 'Chưa giao ai',
    paper: 'Phiếu giấy',
    readable: '{{n}} phiếu xem được',
    others: 'Người ngoài danh sách',
    empty: 'Không có tố cáo nào giao cho {{who}} xem',
    emptyText: 'Chỉ người được giao và lãnh đạo xã thấy tố cáo ở đây.',
    outcome: 'Kết luận',
    complexity: 'Mức độ vụ việc',
    doubted:
      'Đã ghi vụ việc phức tạp thì chỉ gia hạn một lần. Gia hạn lần hai là của vụ việc đặc biệt phức tạp. Xem lại mức độ vụ việc, hoặc văn bản gia hạn.',
    doubtedKept: 'Bước này vẫn lưu được.',
    byDocument: 'theo văn bản {{no}}, ghi ngày {{day}}',
    newRecordWhy: 'Ghi phiếu tố cáo mới, rồi niêm lại phiếu này',
    newRecordAskWhy: 'Ghi phiếu tố cáo mới, rồi ở phiếu này mở Việc khác, chọn Đề nghị niêm lại',
  },
} satisfies TextsFor<typeof denunciation, State>
