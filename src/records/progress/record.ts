import { count, day, drawn, flag, lines, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Tiến độ: how far a task has come on a day, and in which words. Added once, never changed. */
export const progress = defineRecord('progress', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    percent: count('percent', 100),
    words: lines(),
    /** How much was done since the note before, or in all where `isTotal` says so. */
    quantity: optional(count('item', 1_000_000)),
    /** What is counted, where the task does not say it. */
    measure: optional(text(60)),
    /** It was counted anew: the quantity is all that was done so far. */
    isTotal: optional(flag()),
    /** What shows that it was done: a paper and its number, where it lies. */
    proof: optional(text(400)),
    /** The record that shows it: its kind and its id. */
    proofRecord: drawn(/^[a-z][a-z-]{1,39}\/[0-9a-z][0-9a-z-]{7,63}$/),
    /** The work stands still for the reason its words give. */
    isPaused: optional(flag()),
    /** The turn it is about, where the task comes back. */
    period: own(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})

export type Progress = RecordOf<typeof progress>
