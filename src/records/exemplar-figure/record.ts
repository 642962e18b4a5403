import { optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Chỉ số trước và nay: what an exemplar is measured by, as it was before it and as it is now. */
export const exemplarFigure = defineRecord('exemplar-figure', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    name: text(120),
    measure: text(40),
    /** Numbers with at most two places, `98.25`. */
    before: text(16),
    now: optional(text(16)),
    /** The day it was noted first. */
    on: own(/^\d{4}-\d{2}-\d{2}$/),
  },
  indexes: ['of'],
  title: 'name',
})

export type ExemplarFigure = RecordOf<typeof exemplarFigure>
