import { choice, lines, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Câu trả lời: what one item of a checklist was answered with at a visit. There is one record for
 * each item of a visit, whoever answers it: two officers who answer it at once meet in it.
 */
export const answer = defineRecord('answer', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    checklist: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    item: own(/^[A-Z][1-9][0-9]?$/),
    /** The day it was answered first. */
    on: own(/^\d{4}-\d{2}-\d{2}$/),
    /** How it was answered; what was typed in another way is kept beside it and says nothing. */
    value: optional(choice(['yes', 'no', 'na', 'score', 'number', 'text'])),
    /** Whole or half points, `4.5`. */
    points: optional(text(6)),
    /** A number with at most two places, `98.25`. */
    number: optional(text(16)),
    words: optional(lines()),
    note: optional(lines(2000)),
    /** What was seen that it stands on: number and day of a paper, which register, where a picture is. */
    evidence: optional(lines(1000)),
  },
  indexes: ['of'],
  asOne: ['value', 'points', 'number', 'words'],
  title: 'item',
})

export type Answer = RecordOf<typeof answer>
