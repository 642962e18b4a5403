import { choice, day, flag, lines, link, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'
import { feedback } from '#records/feedback/record.ts'

const RECORD = /^[0-9a-z][0-9a-z-]{7,63}$/

/**
 * Ý kiến tại đối thoại: what one person said in the hall, who has to answer it by when, and what
 * was answered. It belongs to its dialogue by `of`.
 */
export const opinion = defineRecord('opinion', {
  fields: {
    of: own(RECORD),
    content: lines(),
    speaker: optional(text(120)),
    speakerKept: optional(flag()),
    village: optional(link('village')),
    topic: optional(feedback.fields.topic),
    on: day(),
    toUnit: optional(link('unit')),
    toOfficer: optional(link('officer')),
    dueOn: optional(day()),
    startedOn: optional(day()),
    answer: optional(lines()),
    answeredBy: optional(text(120)),
    disposition: optional(choice(['answered_now', 'noted', 'escalated', 'out_of_scope'])),
    answeredOn: optional(day()),
    toldOn: optional(day()),
    /** The records it became, by their ids. */
    feedback: own(RECORD),
    task: own(RECORD),
    /** The day on which the record it became was answered, or done. */
    settledOn: optional(day()),
  },
  indexes: ['of', 'village'],
  title: 'content',
  isDated: true,
})

export type Opinion = RecordOf<typeof opinion>
