import type { TextsFor } from '#domain/texts.ts'

import type { step } from './record.ts'

const sides = {
  complainant: 'Người khiếu nại',
  respondent: 'Người bị khiếu nại',
  related_person: 'Người có quyền, nghĩa vụ liên quan',
  related_body: 'Cơ quan, tổ chức liên quan',
}

export const stepTexts = {
  name: 'Bước',
  many: 'Diễn biến',
  new: 'Đổi trạng thái',
  fields: {
    toUnit: 'Giao cho đơn vị',
    toOfficer: 'Giao cho cán bộ',
    toBody: 'Chuyển đến cơ quan',
    means: 'Trả lời bằng cách nào',
    satisfied: 'Dân thấy thế nào',
    ineligibleReason: 'Lý do không thụ lý',
    complexity: 'Mức độ vụ việc',
    complexityNo: 'Số văn bản xác định phức tạp',
    isRemote: 'Vùng sâu, vùng xa đi lại khó khăn',
    outcome: 'Kết quả giải quyết',
    sentNo: 'Số quyết định đã gửi',
    sentOn: 'Ngày gửi cho người khiếu nại',
    documentNo: 'Số văn bản',
    newOn: 'Ngày mới',
    toldOn: 'Ngày báo cho người tố cáo',
    hasManyPlaces: 'Phải kiểm tra, xác minh ở nhiều nơi',
    extensionDays: 'Gia hạn thêm',
    nobodySpoke: 'Không ai phát biểu',
    talkOn: 'Ngày đối thoại',
    place: 'Nơi đối thoại',
    present: 'Có mặt',
    absentExcused: 'Vắng, có lý do',
    absentUnexcused: 'Vắng, không có lý do',
    agreed: 'Nội dung đã thống nhất',
    disputed: 'Nội dung còn ý kiến khác nhau',
    copies: 'Số bản biên bản',
    words: 'Nội dung',
    on: 'Ngày',
  },
  hints: {
    present: 'Chỉ chọn bên nào. Họ tên, chữ ký để ở biên bản giấy (Mẫu 14).',
    agreed: 'Ghi việc, không ghi tên người.',
    copies: 'Ít nhất 3 bản.',
  },
  choices: {
    present: sides,
    absentExcused: sides,
    absentUnexcused: sides,
    means: { in_person: 'Gặp trực tiếp', document: 'Văn bản', phone: 'Điện thoại' },
    satisfied: { yes: 'Đồng ý', no: 'Chưa đồng ý', not_asked: 'Chưa hỏi' },
    ineligibleReason: {
      out_of_time: 'Hết thời hiệu',
      no_name: 'Không có tên',
      no_signature: 'Không có chữ ký',
      duplicate: 'Trùng đơn',
      already_settled: 'Đã giải quyết xong',
      court_ruling: 'Đã có bản án có hiệu lực',
      sent_to_many: 'Gửi nhiều nơi',
      other: 'Lý do khác',
    },
    complexity: { normal: 'Bình thường', complex: 'Phức tạp' },
    outcome: { upheld: 'Đúng', partly_upheld: 'Đúng một phần', dismissed: 'Sai' },
  },
  issues: {
    no_such_state: 'Không có bước này.',
    after_today: 'Ngày này chưa tới. Ghi ngày đã làm.',
    before_receipt: 'Ngày này trước ngày nhận. Xem lại ngày.',
    before_last: 'Ngày này trước ngày của bước gần nhất. Xem lại ngày.',
    used_before: 'Số văn bản này đã ghi ở bước trước. Ghi số của văn bản mới.',
    talk_notice_late:
      'Phải thông báo trước ngày đối thoại ít nhất 5 ngày. Sửa ngày đối thoại, hoặc ngày thông báo nếu ghi nhầm.',
    too_few_copies: 'Biên bản đối thoại lập ít nhất 3 bản.',
    notice_late:
      'Phải thông báo trước ngày đối thoại ít nhất 7 ngày. Sửa ngày thông báo, hoặc hoãn sang ngày khác.',
    names_person: 'Có chữ chỉ ra người. Viết lại, bỏ tên, số và địa chỉ.',
    no_opinion: 'Chưa có ý kiến nào. Ghi ý kiến trước, hoặc chọn không ai phát biểu.',
  },
} satisfies TextsFor<typeof step>
