import { count, day, lines, optional, own, text } from '#domain/fields.ts'
import { defineRecord } from '#domain/record.ts'

/**
 * Nhật ký mô hình: what was done with an exemplar by a day, and what people gave for it since the
 * note before. Added once, never changed.
 */
export const exemplarNote = defineRecord('exemplar-note', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    words: lines(),
    money: optional(count('dong')),
    labour: optional(count('labour_day')),
    land: optional(count('square_metre')),
    households: optional(count('household')),
    inKind: optional(text(400)),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})
