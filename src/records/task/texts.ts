import type { TextsFor } from '#domain/texts.ts'

import type { task } from './record.ts'

type State = 'not_started' | 'in_progress' | 'done'

export const taskTexts = {
  name: 'Nhiệm vụ',
  many: 'Nhiệm vụ',
  new: 'Nhiệm vụ mới',
  fields: {
    content: 'Việc cần làm',
    planTitle: 'Thuộc kế hoạch',
    ordinal: 'Mục trong kế hoạch',
    source: 'Nguồn',
    leadUnit: 'Chủ trì',
    leadBasis: 'Ai giao chủ trì',
    coUnits: 'Phối hợp',
    assignee: 'Người theo dõi',
    dueOn: 'Thời hạn',
    difficulty: 'Vướng mắc',
  },
  choices: { leadBasis: { document: 'theo văn bản', commune: 'xã giao' } },
  states: { not_started: 'Chưa làm', in_progress: 'Đang làm', done: 'Xong' },
  steps: { not_started: 'Chưa làm', in_progress: 'Đang làm', done: 'Xong' },
} satisfies TextsFor<typeof task, State>
