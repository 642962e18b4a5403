import { count, day, lines, own } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Tiến độ: how far a task has come on a day, and in which words. Added once, never changed. */
export const progress = defineRecord('progress', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    percent: count('percent', 100),
    words: lines(),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})

export type Progress = RecordOf<typeof progress>
