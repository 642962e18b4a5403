import { choice, day, drawn, flag, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'
import { STROKES } from '#domain/strokes.ts'

/**
 * Chữ ký: who signed the minutes of a visit, for which side, and what stood in them then. Added
 * once, never changed; who signs again adds another one, and the latest of a side counts. It
 * belongs to its visit by `of`.
 */
export const signature = defineRecord('signature', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    side: choice(['unit', 'team']),
    strokes: drawn(STROKES),
    /** In place of a drawing: the name that is written below is the signature. */
    typed: optional(flag()),
    name: text(120),
    position: optional(text(200)),
    on: day(),
    /** What stood in the minutes when they were signed: by name, a mark of each thing said. */
    signed: own(/^(?:[0-9A-Za-z.-]{4,80}:[0-9a-z]{1,7}(?: |$)){1,600}$/),
  },
  indexes: ['of'],
  title: 'name',
})

export type Signature = RecordOf<typeof signature>
