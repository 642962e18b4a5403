import type { TextsFor } from '#domain/texts.ts'

import type { task } from './record.ts'
import type { TaskState } from './rules.ts'

const fieldsOfWork = {
  admin_reform: 'Cải cách hành chính',
  digital: 'Chuyển đổi số',
  democracy: 'Dân chủ ở cơ sở',
  reception_petitions: 'Tiếp dân, khiếu nại, tố cáo',
  skilful: 'Dân vận khéo',
  site_clearance: 'Giải phóng mặt bằng',
  supervision: 'Giám sát, kiểm tra',
  training: 'Tập huấn',
  outreach: 'Tuyên truyền, quán triệt',
  organisation: 'Tổ chức bộ máy',
}

export const taskTexts = {
  name: 'Nhiệm vụ',
  many: 'Nhiệm vụ',
  new: 'Nhiệm vụ mới',
  fields: {
    content: 'Việc cần làm',
    plan: 'Thuộc kế hoạch',
    planTitle: 'Tên kế hoạch',
    ordinal: 'Mục trong kế hoạch',
    type: 'Loại việc',
    roadmapYear: 'Năm trong lộ trình',
    source: 'Nguồn',
    leadUnit: 'Chủ trì',
    coLeads: 'Cùng chủ trì',
    leadBasis: 'Ai giao chủ trì',
    coUnits: 'Phối hợp',
    assignee: 'Người theo dõi',
    assignees: 'Người cùng làm',
    startOn: 'Bắt đầu ngày',
    dueOn: 'Thời hạn',
    beforeOn: 'Văn bản ghi trước ngày',
    recurrence: 'Lặp lại',
    untilOn: 'Lặp đến hết ngày',
    remindDays: 'Nhắc trước',
    product: 'Sản phẩm phải có',
    quantity: 'Số lượng phải làm',
    measure: 'Đơn vị tính',
    priority: 'Mức ưu tiên',
    tag: 'Mảng việc',
    tags: 'Mảng việc',
    difficulty: 'Vướng mắc',
  },
  hints: {
    dueOn: 'Việc lặp lại: hạn của kỳ đầu, các kỳ sau tính theo.',
    beforeOn: 'Hạn là ngày liền trước. Ghi một trong hai: thời hạn, hoặc trước ngày.',
    roadmapYear: 'Chỉ ghi cho mốc lộ trình, bốn chữ số.',
    remindDays:
      'Nhắc sớm hơn 7 ngày: ghi từ 8 ngày trở lên. Không ghi thì việc đứng ở Hôm nay trước hạn 7 ngày.',
    quantity: 'Có số lượng thì phần trăm tính theo số đã làm được.',
    measure: 'Thôn, hộ, lớp, tin bài.',
  },
  choices: {
    leadBasis: { document: 'theo văn bản', commune: 'xã giao' },
    type: { work: 'Việc làm', report: 'Báo cáo', milestone: 'Mốc lộ trình' },
    recurrence: {
      monthly: 'Hằng tháng',
      quarterly: 'Hằng quý',
      half_year: '6 tháng một lần',
      yearly: 'Hằng năm',
    },
    priority: { high: 'Ưu tiên', normal: 'Bình thường', low: 'Làm sau' },
    tag: fieldsOfWork,
    tags: fieldsOfWork,
  },
  states: {
    not_started: 'Chưa làm',
    in_progress: 'Đang làm',
    done: 'Xong',
    paused: 'Tạm dừng',
    cancelled: 'Hủy',
  },
  steps: {
    not_started: 'Chưa làm',
    in_progress: 'Đang làm',
    done: 'Xong',
    paused: 'Tạm dừng',
    cancelled: 'Hủy',
  },
  issues: {
    two_days: 'Chỉ ghi một trong hai: thời hạn, hoặc trước ngày.',
    before_start: 'Ngày này trước ngày bắt đầu. Xem lại ngày.',
    not_a_year: 'Mốc lộ trình ghi năm bốn chữ số; việc khác để trống.',
    coUnits_missing: 'Chọn đơn vị được giao.',
    coUnits_too_many: 'Mỗi lần giao nhiều nhất 40 đơn vị.',
    not_earlier:
      'Việc đến hạn trong 7 ngày đã đứng sẵn ở Hôm nay. Ghi từ 8 ngày trở lên, hoặc để trống.',
    no_quantity: 'Số lượng phải làm từ 1 trở lên.',
    by_request: 'Hạn của việc trong kế hoạch chỉ đổi khi lãnh đạo đồng ý đề nghị điều chỉnh.',
  },
  sections: {
    turnDone: 'Kỳ trước đã xong',
    wholeCancelled: 'Việc chung đã hủy',
    wholeGone: 'Việc chung đã gỡ',
  },
} satisfies TextsFor<typeof task, TaskState>
