import { flag, lines, own, optional, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Người nêu ý kiến: who said it, where the name is kept back (*Giữ kín tên*). A record of its own,
 * so that the name travels to nobody else than those who need it.
 */
export const citizen = defineRecord('citizen', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    name: text(120),
    phone: optional(text(40)),
    address: optional(text(200)),
    /** Who speaks for the group that complains, where that is known. */
    representatives: optional(lines(600)),
    /** False once the name may be known to all who work with the matter. */
    kept: flag(),
  },
  indexes: ['of'],
})

export type Citizen = RecordOf<typeof citizen>
