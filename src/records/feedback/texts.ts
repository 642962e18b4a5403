import type { TextsFor } from '#domain/texts.ts'

import type { feedback } from './record.ts'

type State =
  | 'received'
  | 'sorted'
  | 'settling'
  | 'forwarded'
  | 'answered'
  | 'told'
  | 'examining'
  | 'not_accepted'
  | 'refusal_told'
  | 'guided'
  | 'transferred'
  | 'accepted'
  | 'verifying'
  | 'talking'
  | 'talked'
  | 'drafting'
  | 'extended'
  | 'reassigned'
  | 'more_time_told'
  | 'partly_withdrawn'
  | 'retracted'
  | 'decided'
  | 'sent'
  | 'published'
  | 'enforced'
  | 'suspended'
  | 'resumed'
  | 'order_sent'
  | 'sender_told'
  | 'withdrawn'
  | 'stopped'
  | 'filed'

export const feedbackTexts = {
  name: 'Ý kiến',
  many: 'Ý kiến của dân',
  new: 'Ý kiến mới',
  fields: {
    type: 'Loại ý kiến',
    content: 'Nội dung',
    raisedBy: 'Người nêu',
    person: 'Họ tên người nêu',
    phone: 'Số điện thoại (nếu có)',
    address: 'Địa chỉ (nếu có)',
    village: 'Ở đâu',
    place: 'Chỗ nào',
    topic: 'Việc gì',
    sameAs: 'Cùng việc với',
    notSame: 'Không cùng việc với',
    channel: 'Nghe được ở đâu',
    receivedOn: 'Ngày nhận',
    complainedOf: 'Khiếu nại quyết định, việc làm nào',
    complainedNo: 'Số quyết định',
    complainedOn: 'Ngày ra quyết định, ngày có việc làm',
    complainedToldOn: 'Ngày người dân nhận hoặc biết',
    hasPetition: 'Có đơn viết',
    groupSize: 'Số người cùng khiếu nại',
    representatives: 'Người đại diện',
    sentBy: 'Ai chuyển đến',
    sentByNo: 'Số văn bản chuyển đến',
    excuse: 'Vì sao không khiếu nại được sớm hơn',
    excusedFrom: 'Trở ngại từ ngày',
    excusedTo: 'Trở ngại đến ngày',
    demand: 'Dân đề nghị gì',
    settledBy: 'Cơ quan nào đã giải quyết',
    flags: 'Cần chú ý',
    againstOfficers: 'Cán bộ bị phản ánh, khiếu nại',
  },
  hints: {
    content: 'Ghi như dân nói.',
    place: 'Nơi có việc, không phải nhà người nêu.',
    settledBy: 'Đã giải quyết hết thẩm quyền trước khi dân đến xã.',
    excuse: 'Ốm đau, thiên tai, đi xa… Những ngày có trở ngại không tính vào thời hiệu.',
    againstOfficers: 'Người được chọn không xem, không xử lý việc này. Lưu rồi thì không đổi.',
    representatives: 'Từ 5 người trở lên thì phải có người đại diện.',
  },
  choices: {
    type: {
      observation: 'Phản ánh',
      recommendation: 'Kiến nghị',
      complaint: 'Khiếu nại',
      denunciation: 'Tố cáo',
      admin_rule_feedback: 'Về quy định hành chính',
    },
    raisedBy: { named: 'Nêu tên', unnamed: 'Không nêu tên', withheld: 'Giữ kín tên' },
    topic: {
      infrastructure: 'Giao thông, hạ tầng',
      utilities: 'Điện, nước',
      agriculture: 'Nông nghiệp, thủy lợi',
      land: 'Đất đai',
      site_clearance: 'Giải phóng mặt bằng, tái định cư',
      environment: 'Môi trường',
      social_policy: 'Chính sách xã hội, giảm nghèo',
      health: 'Y tế',
      education: 'Giáo dục',
      security: 'An ninh, trật tự',
      admin_procedure: 'Thủ tục hành chính',
      staff_attitude: 'Thái độ, tác phong cán bộ',
      religion: 'Tôn giáo, tín ngưỡng',
      ethnic: 'Dân tộc',
      employment: 'Lao động, việc làm',
      other: 'Khác',
    },
    channel: {
      at_home: 'Tại nhà',
      village_meeting: 'Họp thôn',
      dialogue: 'Đối thoại',
      phone: 'Điện thoại',
      suggestion_box: 'Hòm thư',
      reception: 'Tiếp công dân',
      online: 'Cổng trực tuyến',
      zalo: 'Zalo',
      post: 'Bưu chính',
      forwarded: 'Cơ quan khác chuyển đến',
      deputy: 'Đại biểu Quốc hội, HĐND',
      press: 'Báo chí',
      peoples_inspectorate: 'Ban Thanh tra nhân dân',
      own_finding: 'Xã tự phát hiện',
    },
    flags: {
      crowd: 'Đông người',
      level_skipping: 'Vượt cấp',
      long_running: 'Kéo dài',
      complex: 'Phức tạp',
      sensitive: 'Nhạy cảm',
      anonymous: 'Nặc danh, mạo danh',
      repeated: 'Tái khiếu, tái tố',
      conflict_of_interest: 'Xung đột lợi ích',
    },
  },
  states: {
    received: 'Tiếp nhận',
    sorted: 'Phân loại',
    settling: 'Đang giải quyết',
    forwarded: 'Chuyển nơi khác',
    answered: 'Đã trả lời',
    told: 'Đã báo cho dân',
    examining: 'Xem xét điều kiện',
    not_accepted: 'Không thụ lý',
    refusal_told: 'Đã báo không thụ lý',
    guided: 'Đã hướng dẫn',
    transferred: 'Đã chuyển đơn',
    accepted: 'Đã thụ lý',
    verifying: 'Đang xác minh',
    talking: 'Đối thoại',
    talked: 'Đã đối thoại, có biên bản',
    drafting: 'Dự thảo quyết định',
    extended: 'Kéo dài thời hạn',
    reassigned: 'Giao người khác',
    more_time_told: 'Đã báo cần thêm thời gian',
    partly_withdrawn: 'Rút một phần',
    retracted: 'Dân rút ý kiến',
    decided: 'Đã ra quyết định',
    sent: 'Đã gửi quyết định',
    published: 'Đã công khai quyết định',
    enforced: 'Đã thi hành',
    suspended: 'Tạm đình chỉ',
    resumed: 'Tiếp tục giải quyết',
    order_sent: 'Đã gửi quyết định tạm đình chỉ, tiếp tục',
    sender_told: 'Đã báo nơi gửi việc này',
    withdrawn: 'Rút khiếu nại',
    stopped: 'Đình chỉ',
    filed: 'Đã lưu hồ sơ',
  },
  steps: {
    received: 'Tiếp nhận',
    sorted: 'Lưu: phân loại',
    settling: 'Lưu: giao giải quyết',
    forwarded: 'Lưu: chuyển nơi khác',
    answered: 'Lưu: đã trả lời',
    told: 'Lưu: đã báo cho dân',
    examining: 'Lưu: xem xét điều kiện',
    not_accepted: 'Lưu: không thụ lý',
    refusal_told: 'Lưu: đã báo không thụ lý',
    guided: 'Lưu: đã hướng dẫn',
    transferred: 'Lưu: đã chuyển đơn',
    accepted: 'Lưu: thụ lý',
    verifying: 'Lưu: xác minh',
    talking: 'Lưu: đối thoại',
    talked: 'Lưu: biên bản đối thoại',
    drafting: 'Lưu: dự thảo quyết định',
    extended: 'Lưu: kéo dài thời hạn',
    reassigned: 'Lưu: giao người khác',
    more_time_told: 'Lưu: đã báo cần thêm thời gian',
    partly_withdrawn: 'Lưu: rút một phần',
    retracted: 'Lưu: dân rút ý kiến',
    decided: 'Lưu: đã ra quyết định',
    sent: 'Lưu: đã gửi quyết định',
    published: 'Lưu: đã công khai',
    enforced: 'Lưu: đã thi hành',
    suspended: 'Lưu: tạm đình chỉ',
    resumed: 'Lưu: tiếp tục giải quyết',
    order_sent: 'Lưu: đã gửi',
    sender_told: 'Lưu: đã báo nơi gửi việc này',
    withdrawn: 'Lưu: rút khiếu nại',
    stopped: 'Lưu: đình chỉ',
    filed: 'Lưu hồ sơ',
  },
  stateHints: {
    forwarded: 'không thuộc thẩm quyền xã',
    told: 'xong thì lưu hồ sơ',
    guided: 'không thuộc thẩm quyền xã',
    transferred: 'không thuộc thẩm quyền xã',
    talking: 'thông báo cho các bên trước',
    extended: 'vụ việc phức tạp, có văn bản',
    reassigned: 'vẫn ở bước này',
    more_time_told: 'ghi ngày hẹn trả lời',
    sender_told: 'báo kết quả cho nơi đã gửi việc này đến xã',
    partly_withdrawn: 'phần còn lại vẫn giải quyết',
    retracted: 'xong thì lưu hồ sơ',
    suspended: 'thời hạn dừng lại',
    resumed: 'về bước trước khi tạm đình chỉ',
    withdrawn: 'sau đó đình chỉ',
  },
  issues: {
    after_today: 'Ngày này chưa tới. Xem lại ngày.',
    receivedOn_after_today: 'Ngày này chưa tới. Ghi ngày xã nhận.',
    after_step: 'Đã có bước ghi trước ngày này. Xem lại ngày nhận.',
    is_leader:
      'Khiếu nại lãnh đạo xã thì lãnh đạo xã giải quyết lần đầu, nên phải xem được. Bỏ chọn người này.',
    fixed: 'Điều này ghi từ đầu, lưu rồi thì không đổi.',
    kept_apart: 'Tên của người này được giữ kín, ghi ở phần riêng.',
    other_way: 'Đã có bước xử lý, không đổi sang loại này',
    extended_already: 'thời hạn đã kéo dài vì phức tạp',
    nothing_to_send: 'không có quyết định nào chờ gửi',
    paper_only: 'Tố cáo ghi vào phiếu tố cáo, không ghi ở đây',
    channel_missing: 'Chọn nơi nghe được',
    topic_missing: 'Chọn ý kiến về việc gì',
    excused_backwards: 'Ngày hết trở ngại trước ngày bắt đầu. Xem lại hai ngày.',
    representatives_missing: 'Ghi tên người đại diện của nhóm từ 5 người.',
  },
  newOf: {
    observation: 'Phản ánh mới',
    recommendation: 'Kiến nghị mới',
    complaint: 'Khiếu nại mới',
    admin_rule_feedback: 'Phản ánh, kiến nghị về quy định',
  },
  sections: {
    observationHint: 'nêu sự việc',
    recommendationHint: 'đề xuất cách làm',
    complaintHint: 'đề nghị xem lại',
    denunciationHint: 'báo hành vi sai phạm',
    admin_rule_feedbackHint: 'thủ tục, quy định vướng mắc',
    unnamedHint: 'Không gửi trả lời được',
    complained: 'Khiếu nại về',
    complainedTold: 'người dân nhận hoặc biết {{day}}',
    petition: 'Đơn',
    petitionYes: 'Có đơn viết',
    petitionNo: 'Chưa có đơn viết',
    group: 'Nhóm khiếu nại',
    groupOf: '{{n}} người',
    outcome: 'Kết quả giải quyết',
    promised: 'Hẹn trả lời {{day}}',
    promisedWhy: 'Đã báo dân cần thêm thời gian',
    waits: 'chờ niêm lại',
    limit: 'Thời hiệu khiếu nại đến hết {{day}}.',
    limitPassed: 'Nhận sau thời hiệu. Vẫn ghi được, xem lý do khi xét điều kiện.',
  },
} satisfies TextsFor<typeof feedback, State>
