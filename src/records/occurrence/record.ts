import { day, own } from '#domain/fields.ts'
import { defineRecord } from '#domain/record.ts'

/**
 * Kỳ: one turn of a task that comes back. Its id is made of the task and the period, so that two
 * phones that begin the same turn, each without signal, make one.
 */
export const occurrence = defineRecord('occurrence', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    period: own(/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]|q[1-4]|h[12]))?$/),
    /** The first day of the period. */
    on: day(),
  },
  indexes: ['of'],
})
