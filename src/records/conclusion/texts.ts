import type { TextsFor } from '#domain/texts.ts'

import type { conclusion } from './record.ts'
import type { ConclusionState } from './rules.ts'

export const conclusionTexts = {
  name: 'Kết luận đối thoại',
  many: 'Kết luận đối thoại',
  new: 'Kết luận mới',
  fields: {
    content: 'Nội dung kết luận',
    toUnit: 'Giao cho đơn vị',
    dueOn: 'Hạn làm xong',
    on: 'Ngày kết luận',
    minutesOnly: 'Chỉ ghi biên bản',
  },
  hints: { content: 'Ghi như người chủ trì kết luận.' },
  choices: {},
  states: {
    undecided: 'Chưa giao',
    minutes_only: 'Chỉ ghi biên bản',
    tasked: 'Đã giao thành nhiệm vụ',
  },
  steps: {
    undecided: 'Chưa giao',
    minutes_only: 'Chỉ ghi biên bản',
    tasked: 'Đã giao thành nhiệm vụ',
  },
} satisfies TextsFor<typeof conclusion, ConclusionState>
