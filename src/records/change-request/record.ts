import { choice, day, lines, link, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Đề nghị điều chỉnh: what an officer asks to have changed of a task or a plan, and what the leader
 * decided. It belongs to that one by `of`.
 */
export const changeRequest = defineRecord('change-request', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** What it belongs to: a task where it does not say. */
    ofKind: own(/^[a-z][a-z-]{0,47}$/),
    asks: choice(['due', 'content', 'unit', 'until', 'end', 'cancel']),
    /** The turn that is to have another day, where the task comes back. */
    period: own(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/),
    /** The day it is to be due on, the last one on which it comes back, or the last one of a plan. */
    newOn: optional(day()),
    newContent: optional(lines()),
    newUnit: optional(link('unit')),
    words: lines(2000),
    on: day(),
    decision: optional(choice(['accepted', 'refused'])),
    decidedOn: optional(day()),
    answer: optional(text(400)),
  },
  indexes: ['of'],
  title: 'words',
})

export type ChangeRequest = RecordOf<typeof changeRequest>
