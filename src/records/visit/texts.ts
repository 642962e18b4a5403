import type { TextsFor } from '#domain/texts.ts'

import type { visit } from './record.ts'

type State =
  | 'planned'
  | 'announced'
  | 'under_way'
  | 'not_begun'
  | 'minuted'
  | 'taken_back'
  | 'concluded'
  | 'unconcluded'
  | 'closed'
  | 'reopened'
  | 'called_off'
  | 'called_on'

export const visitTexts = {
  name: 'Kiểm tra',
  many: 'Kiểm tra, đi cơ sở',
  new: 'Cuộc kiểm tra mới',
  fields: {
    title: 'Tên cuộc kiểm tra',
    type: 'Loại',
    direction: 'Ai kiểm tra',
    unit: 'Đơn vị được kiểm tra',
    visitedBy: 'Cơ quan kiểm tra',
    plannedOn: 'Ngày dự kiến',
    startAt: 'Bắt đầu lúc',
    endAt: 'Kết thúc lúc',
    unannounced: 'Đột xuất, không báo trước',
    checklists: 'Mẫu kiểm tra',
    plan: 'Theo kế hoạch',
    decisionNo: 'Số quyết định',
    decisionOn: 'Ngày quyết định',
    teamLeader: 'Trưởng đoàn',
    teamSecretary: 'Thư ký đoàn',
    team: 'Thành phần đoàn',
    metWith: 'Đại diện đơn vị',
    place: 'Địa điểm',
    periodFrom: 'Thời kỳ kiểm tra, từ ngày',
    periodTo: 'Đến ngày',
    reportDueOn: 'Đơn vị gửi báo cáo, chậm nhất',
    reportReceivedOn: 'Ngày nhận báo cáo',
    strengths: 'Ưu điểm',
    limits: 'Hạn chế',
    causes: 'Nguyên nhân',
    conclusion: 'Kết luận',
  },
  hints: {
    startAt: 'Từ 00:00 đến 23:59, ví dụ 08:30.',
    endAt: 'Từ 00:00 đến 23:59, ví dụ 11:00.',
    teamLeader: 'Họ tên, đơn vị.',
    team: 'Các thành viên khác, mỗi người một dòng: họ tên, đơn vị.',
    checklists: 'Mẫu có sẵn là mẫu tham khảo; bản mới do xã làm.',
    reportDueOn: 'Thường là trước ngày kiểm tra 5 ngày làm việc.',
  },
  choices: {
    type: {
      dan_van_inspection: 'Kiểm tra công tác dân vận',
      democracy_inspection: 'Kiểm tra dân chủ ở cơ sở',
      survey: 'Khảo sát',
      duty_inspection: 'Kiểm tra công vụ',
      board_check: 'Rà soát niêm yết',
      initiative: 'Thẩm định mô hình',
      field_visit: 'Đi cơ sở',
    },
    direction: { outgoing: 'Xã đi kiểm tra', incoming: 'Cấp trên về kiểm tra' },
  },
  states: {
    planned: 'Dự kiến',
    announced: 'Đã thông báo',
    under_way: 'Đang kiểm tra',
    minuted: 'Đã lập biên bản',
    taken_back: 'Kiểm tra tiếp',
    not_begun: 'Chưa bắt đầu',
    unconcluded: 'Lấy lại kết luận',
    reopened: 'Mở lại',
    called_off: 'Không kiểm tra nữa',
    called_on: 'Vẫn kiểm tra',
    concluded: 'Đã kết luận',
    closed: 'Đã đóng',
  },
  steps: {
    planned: 'Dự kiến',
    announced: 'Lưu: đã thông báo',
    under_way: 'Bắt đầu kiểm tra',
    minuted: 'Lưu: đã lập biên bản',
    taken_back: 'Lưu: kiểm tra tiếp',
    not_begun: 'Lưu: chưa bắt đầu',
    unconcluded: 'Lưu: lấy lại kết luận',
    reopened: 'Mở lại cuộc kiểm tra',
    called_off: 'Lưu: không kiểm tra nữa',
    called_on: 'Lưu: vẫn kiểm tra',
    concluded: 'Lưu: đã kết luận',
    closed: 'Đóng cuộc kiểm tra',
  },
  stateHints: {
    announced: 'ngày ghi là ngày ra thông báo',
    under_way: 'ngày ghi là ngày kiểm tra',
    taken_back: 'lập biên bản sớm quá thì lấy lại, trả lời tiếp',
    not_begun: 'bấm nhầm Bắt đầu kiểm tra thì lấy lại, ghi lý do',
    unconcluded: 'ghi nhầm kết luận thì lấy lại, ghi lý do',
    reopened: 'đóng nhầm thì mở lại, ghi lý do',
    called_off: 'hoãn hẳn hoặc bỏ cuộc kiểm tra, ghi lý do',
    called_on: 'đã ghi không kiểm tra nữa mà lại tiến hành',
    concluded: 'số văn bản là số thông báo kết luận',
  },
  issues: {
    unannounced: 'Kiểm tra đột xuất, không báo trước',
    not_announced: 'Chưa thông báo cho đơn vị',
    nothing_answered: 'Chưa trả lời câu nào',
    recorded: 'Đã có câu trả lời hoặc kiến nghị',
    was_minuted: 'Đã có lần lập biên bản',
    not_mended: 'Còn kiến nghị chưa khắc phục xong',
    before_start: 'Ngày này trước ngày bắt đầu thời kỳ. Xem lại ngày.',
    no_hour: 'Ghi giờ và phút, ví dụ 08:30.',
    minuted: 'Đã lập biên bản thì không thêm mẫu kiểm tra.',
    begun: 'Đã báo trước hoặc đã bắt đầu thì giữ như cũ',
  },
  sections: {
    stuck: 'Cần xem lại: có bước chưa áp dụng được',
    report_awaited: 'Chờ báo cáo của đơn vị',
    usual_report_day: 'Thường chậm nhất {{day}}: trước ngày kiểm tra 5 ngày làm việc.',
  },
} satisfies TextsFor<typeof visit, State>
