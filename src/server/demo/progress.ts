import type { DemoLogin } from './accounts.ts'

/** One note on how far a task has come, some working days before the first start. */
export type DemoProgress = {
  task: string
  workingDaysAgo: number
  by: DemoLogin
  percent: number
  words: string
  /** How much of what there is to do. */
  quantity?: number
  proof?: string
}

/** What of a task of the plan is counted in the commune, and how much of it there is. */
export const quantityByTask: Readonly<Record<string, { quantity: number; measure: string }>> = {
  'task-001-ii-2': { quantity: 12, measure: 'thôn, bản' },
}

/** Who follows a task of the plan in the commune. */
export const followerByTask: Readonly<Record<string, DemoLogin>> = {
  'task-001-ii-1': 'tham',
  'task-001-ii-2': 'hanh',
  'task-001-ii-3': 'hanh',
  'task-001-ii-4': 'quang',
  'task-000-ii-5': 'hanh',
  'task-000-ii-6': 'hanh',
}

export const demoProgress: readonly DemoProgress[] = [
  {
    task: 'task-001-ii-1',
    workingDaysAgo: 22,
    by: 'tham',
    percent: 60,
    words: 'Đã quán triệt tại hội nghị cán bộ, công chức xã, có biên bản.',
  },
  {
    task: 'task-001-ii-1',
    workingDaysAgo: 12,
    by: 'tham',
    percent: 100,
    words: 'Các phòng, đơn vị và 12 thôn, bản đã triển khai xong.',
  },
  {
    task: 'task-001-ii-2',
    workingDaysAgo: 15,
    by: 'hanh',
    percent: 50,
    words: 'Đã tuyên truyền tại 6 thôn, bản.',
    quantity: 6,
  },
  {
    task: 'task-001-ii-2',
    workingDaysAgo: 4,
    by: 'hanh',
    percent: 83,
    words: 'Thêm 4 thôn, bản. Còn Lũng Cút và Pá Hốc.',
    quantity: 4,
    proof: 'Sổ theo dõi tuyên truyền, lưu Văn phòng',
  },
  {
    task: 'task-001-ii-3',
    workingDaysAgo: 13,
    by: 'hanh',
    percent: 20,
    words: 'Lập danh sách 7 vụ việc tồn.',
  },
  {
    task: 'task-001-ii-3',
    workingDaysAgo: 6,
    by: 'hanh',
    percent: 40,
    words: 'Họp thống nhất hướng xử lý, có biên bản.',
    proof: 'Biên bản họp, lưu Văn phòng',
  },
  {
    task: 'task-001-ii-4',
    workingDaysAgo: 8,
    by: 'quang',
    percent: 58,
    words: 'Đã rà soát thời gian trả kết quả của 34 thủ tục tại Một cửa.',
  },
  {
    task: 'task-000-ii-6',
    workingDaysAgo: 9,
    by: 'hanh',
    percent: 30,
    words: 'Các thôn đã đăng ký 9 mô hình, đang khảo sát.',
  },
  {
    task: 'task-hop-huoi-sang',
    workingDaysAgo: 3,
    by: 'hanh',
    percent: 40,
    words: 'Đã báo giờ họp cho 42 hộ.',
  },
]
