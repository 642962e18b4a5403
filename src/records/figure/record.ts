import { count, day, lines, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Số của kỳ: what an officer found a target to be in a period. Its id is made of the target and
 * the period: two figures of the same period stand beside each other in one record.
 */
export const figure = defineRecord('figure', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    period: own(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/),
    percent: optional(count('percent', 100)),
    /** The same share with at most two places, `90.4`, where it is no whole percent. */
    share: optional(text(16)),
    done: optional(count('item', 1_000_000)),
    total: optional(count('item', 1_000_000)),
    words: optional(lines(1000)),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})

export type Figure = RecordOf<typeof figure>
