import { choice, day, lines, link, links, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Nhiệm vụ: work that a plan or a leader asks of a unit by a day. */
export const task = defineRecord('task', {
  fields: {
    content: lines(),
    planTitle: optional(text(200)),
    ordinal: optional(text(20)),
    source: optional(text(200)),
    leadUnit: link('unit'),
    leadBasis: optional(choice(['document', 'commune'])),
    coUnits: optional(links('unit')),
    assignee: optional(link('officer')),
    dueOn: optional(day()),
    difficulty: optional(lines(2000)),
    /** The opinion of a dialogue it came from. */
    opinion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** The conclusion of a dialogue it came from. */
    conclusion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['leadUnit', 'assignee'],
  title: 'content',
})

export type Task = RecordOf<typeof task>
