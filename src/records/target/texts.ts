import type { TextsFor } from '#domain/texts.ts'

import type { target } from './record.ts'

export const targetTexts = {
  name: 'Chỉ tiêu',
  many: 'Chỉ tiêu',
  new: 'Chỉ tiêu mới',
  fields: {
    name: 'Tên chỉ tiêu',
    plan: 'Thuộc kế hoạch',
    ordinal: 'Mục trong kế hoạch',
    operator: 'So với mức cần đạt',
    goalPercent: 'Mức cần đạt, tính theo tỷ lệ',
    goalCount: 'Mức cần đạt, tính theo số',
    what: 'Đếm cái gì',
    recurrence: 'Tính theo kỳ',
    counts: 'Máy đếm từ hồ sơ',
    units: 'Những đơn vị phải đạt',
    leadUnit: 'Đơn vị theo dõi',
    source: 'Nguồn',
  },
  hints: {
    counts: 'Để trống thì cán bộ nhập số từng kỳ.',
    goalCount: 'Ghi một trong hai mức.',
    what: 'Ví dụ: mô hình, lớp.',
    units: 'Khi máy đếm theo đơn vị. Để trống thì tính mọi đơn vị của xã.',
  },
  choices: {
    operator: {
      at_least: 'từ mức này trở lên',
      more_than: 'trên mức này',
      equal: 'bằng mức này',
      at_most: 'không quá mức này',
    },
    recurrence: {
      monthly: 'Tháng',
      quarterly: 'Quý',
      half_year: '6 tháng',
      yearly: 'Năm',
    },
    counts: {
      answers_on_time: 'Phản ánh, kiến nghị trả lời đúng hạn',
      own_plans: 'Đơn vị có kế hoạch riêng',
      tasks_done: 'Nhiệm vụ của kế hoạch xong trong kỳ',
      exemplars: 'Mô hình, điển hình bắt đầu làm hoặc được công nhận trong kỳ',
      units_with_initiative: 'Đơn vị có mô hình',
      units_with_bright_spot_government: 'Đơn vị có điểm sáng dân vận chính quyền',
      units_with_bright_spot_democracy: 'Đơn vị có điểm sáng quy chế dân chủ',
      units_assigned: 'Đơn vị phân công đủ lãnh đạo, cán bộ theo dõi',
    },
  },
  issues: {
    two_goals: 'Chỉ ghi một mức: theo tỷ lệ, hoặc theo số.',
    on_time_is_all: 'Trả lời dân đúng hạn thì mức cần đạt là 100%.',
    no_goal_of_all: 'Trả lời dân đúng hạn thì chọn “từ mức này trở lên” hoặc “bằng mức này”.',
    no_plan: 'Máy đếm trong một kế hoạch: chọn kế hoạch.',
    no_units: 'Cách đếm này không tính theo đơn vị. Để trống mục này.',
    other_measure: 'Số máy đếm được không so được với mức này. Ghi mức kia.',
  },
} satisfies TextsFor<typeof target>
