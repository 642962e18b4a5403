import { count, day, flag, lines, optional, own } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Tiến độ: how far a task has come on a day, and in which words. Added once, never changed. */
export const progress = defineRecord('progress', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    percent: count('percent', 100),
    words: lines(),
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
