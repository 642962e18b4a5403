import { day, flag, lines, link, optional, own } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

const RECORD = /^[0-9a-z][0-9a-z-]{7,63}$/

/**
 * Kết luận: what the one presiding over a dialogue decides at its end, who does it by when, and the
 * task it becomes. It belongs to its dialogue by `of`.
 */
export const conclusion = defineRecord('conclusion', {
  fields: {
    of: own(RECORD),
    content: lines(),
    toUnit: optional(link('unit')),
    dueOn: optional(day()),
    on: day(),
    minutesOnly: optional(flag()),
    /** The task it became, by its id. */
    task: own(RECORD),
  },
  indexes: ['of'],
  title: 'content',
  isDated: true,
})

export type Conclusion = RecordOf<typeof conclusion>
