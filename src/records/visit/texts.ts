import type { TextsFor } from '#domain/texts.ts'

import type { visit } from './record.ts'

type State =
  'planned' | 'announced' | 'under_way' | 'minuted' | 'taken_back' | 'concluded' | 'closed'

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
    unannounced: 'Đột xuất, không báo trước',
    checklists: 'Mẫu kiểm tra',
    plan: 'Theo kế hoạch',
    decisionNo: 'Số quyết định',
    decisionOn: 'Ngày quyết định',
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
    team: 'Mỗi người một dòng: họ tên, đơn vị, trưởng đoàn, thành viên hay thư ký.',
    checklists: 'Các mẫu đều là mẫu tham khảo.',
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
    concluded: 'Đã kết luận',
    closed: 'Đã đóng',
  },
  steps: {
    planned: 'Dự kiến',
    announced: 'Lưu: đã thông báo',
    under_way: 'Bắt đầu kiểm tra',
    minuted: 'Lưu: đã lập biên bản',
    taken_back: 'Lưu: kiểm tra tiếp',
    concluded: 'Lưu: đã kết luận',
    closed: 'Đóng cuộc kiểm tra',
  },
  stateHints: {
    announced: 'ngày ghi là ngày ra thông báo',
    under_way: 'ngày ghi là ngày kiểm tra',
    taken_back: 'lập biên bản sớm quá thì lấy lại, trả lời tiếp',
    concluded: 'số văn bản là số thông báo kết luận',
  },
  issues: {
    unannounced: 'Kiểm tra đột xuất, không báo trước',
    not_announced: 'Chưa thông báo cho đơn vị',
    nothing_answered: 'Chưa trả lời câu nào',
    not_mended: 'Còn kiến nghị chưa khắc phục xong',
    before_start: 'Ngày này trước ngày bắt đầu thời kỳ. Xem lại ngày.',
    minuted: 'Đã lập biên bản thì không thêm mẫu kiểm tra.',
    begun: 'Đã báo trước hoặc đã bắt đầu thì giữ như cũ',
  },
  sections: {
    stuck: 'Cần xem lại: có bước chưa áp dụng được',
    usual_report_day: 'Thường chậm nhất {{day}}: trước ngày kiểm tra 5 ngày làm việc.',
  },
} satisfies TextsFor<typeof visit, State>
