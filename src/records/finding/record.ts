import { choice, day, lines, link, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

const RECORD = /^[0-9a-z][0-9a-z-]{7,63}$/

/**
 * Kiến nghị sau kiểm tra: what a visit found wanting, who mends it by when, and what became of it.
 * It belongs to its visit by `of`.
 */
export const finding = defineRecord('finding', {
  fields: {
    of: own(RECORD),
    /** The answer it comes from, where it comes from one, and the name of its item. */
    answer: own(RECORD),
    item: own(/^[A-Z][1-9][0-9]?$/),
    content: lines(2000),
    recommendation: lines(2000),
    responsible: link('unit'),
    dueOn: day(),
    on: day(),
    startedOn: optional(day()),
    fixedOn: optional(day()),
    fix: optional(lines(2000)),
    recheck: optional(choice(['passed', 'failed'])),
    recheckedOn: optional(day()),
    handedTo: optional(text(200)),
    handedOn: optional(day()),
    /** Why it was opened again; the day stands for as long as nothing was done about it since. */
    reopenWhy: optional(lines(2000)),
    reopenedOn: optional(day()),
    /** The task it became, by its id. */
    task: own(RECORD),
  },
  indexes: ['of', 'responsible'],
  title: 'content',
  isDated: true,
})

export type Finding = RecordOf<typeof finding>
