import type { Values } from '#domain/record.ts'
import type { DemoLogin } from './accounts.ts'

/** A denunciation of the trial, received so many working days ago; its steps are as many after that. */
export type DemoDenunciation = {
  id: string
  by: DemoLogin
  workingDaysAgo: number
  handler: DemoLogin
  answers: Values
  steps: readonly ({ after: number } & Values)[]
}

/** Denunciations on the first day: one that is verified, of somebody who has no account. */
export const demoDenunciations: readonly DemoDenunciation[] = [
  {
    id: 'denunciation-duong-noi-thon',
    by: 'hanh',
    workingDaysAgo: 12,
    handler: 'quang',
    answers: {
      paperNo: 'TC-2026-03',
      summary: 'Thu tiền làm đường nội thôn vượt mức dân đã bàn, không công khai thu chi.',
      topic: 'infrastructure',
      village: 'unit-tan-lap',
      channel: 'reception',
      against: 'staff',
      againstOthers: true,
    },
    steps: [
      { after: 1, to: 'first_handling' },
      { after: 4, to: 'accepted', documentNo: '31/QĐ-UBND' },
      { after: 6, to: 'acceptance_told', toldOn: true },
      { after: 7, to: 'verifying', words: 'Đã thành lập tổ xác minh.' },
    ],
  },
]
