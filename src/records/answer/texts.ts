import type { TextsFor } from '#domain/texts.ts'

import type { answer } from './record.ts'

export const answerTexts = {
  name: 'Câu trả lời',
  many: 'Câu trả lời',
  new: 'Trả lời câu này',
  fields: {
    value: 'Trả lời',
    points: 'Chấm điểm',
    number: 'Số',
    words: 'Nội dung',
    note: 'Ghi chú',
    evidence: 'Minh chứng',
  },
  choices: {
    value: {
      yes: 'Đạt',
      no: 'Chưa',
      na: 'Không có',
      score: 'Chấm điểm',
      number: 'Ghi số',
      text: 'Ghi nội dung',
    },
  },
  issues: {
    fixed: 'Câu trả lời không chuyển sang câu khác hay cuộc kiểm tra khác.',
    not_points: 'Ghi điểm chẵn hoặc nửa điểm, ví dụ 4,5.',
    not_a_number: 'Ghi một số, ví dụ 98,5.',
  },
} satisfies TextsFor<typeof answer>
