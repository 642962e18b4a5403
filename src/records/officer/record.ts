import { choice, flag, link, optional, text } from '#domain/fields.ts'
import { pronouns } from '#domain/officer.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Cán bộ: whom work is given to. Passwords, sessions and phones are the server's alone. */
export const officer = defineRecord('officer', {
  fields: {
    name: text(120),
    position: text(200),
    pronoun: optional(choice(pronouns)),
    unit: optional(link('unit')),
    active: flag(),
  },
  indexes: ['unit'],
  title: 'name',
})

export type OfficerRecord = RecordOf<typeof officer>
