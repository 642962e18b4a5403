import { choice, day, lines, link, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Diễn biến: one move of a record, or a note on it. Added once and never changed; the state of
 * the record is the fold of its steps.
 */
export const step = defineRecord('step', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    ofKind: own(/^[a-z][a-z-]{0,47}$/),
    to: own(/^[a-z][a-z0-9_]{0,47}$/),
    toUnit: optional(link('unit')),
    toOfficer: optional(link('officer')),
    toBody: optional(text(200)),
    means: optional(choice(['in_person', 'document', 'phone'])),
    satisfied: optional(choice(['yes', 'no', 'not_asked'])),
    documentNo: optional(text(80)),
    words: optional(lines(4000)),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})

export type Step = RecordOf<typeof step>
