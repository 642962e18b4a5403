import { lines, optional, own, text } from '#domain/fields.ts'
import { type AnswersOf, defineRecord, type RecordOf } from '#domain/record.ts'

/** The most that a checklist may be long, in characters: some two hundred items. */
const CONTENT_MAX = 60_000

/**
 * Mẫu kiểm tra: one version of a checklist. A version never changes; what is otherwise is a new
 * version, under an id of its own, and visits keep the version they were begun with.
 */
export const checklist = defineRecord('checklist', {
  fields: {
    /** What all versions of one checklist share, and which of them this is. */
    code: own(/^cl-[a-z0-9]{1,20}$/),
    version: own(/^[1-9][0-9]{0,2}$/),
    title: text(200),
    short: text(60),
    legalBasis: optional(lines()),
    note: optional(lines(1000)),
    content: lines(CONTENT_MAX),
    bands: optional(lines(1000)),
    /** What holds a rating down, a line each; one that ends with a rating leaves none above it. */
    caps: optional(lines()),
    /** The letter of the group that is asked once for each of several things. */
    repeats: own(/^[A-Z]$/),
  },
  indexes: ['code'],
  title: 'title',
})

export type ChecklistRecord = RecordOf<typeof checklist>
export type ChecklistAnswers = AnswersOf<typeof checklist>
