import { choice, count, link, links, optional, text } from '#domain/fields.ts'
import { recurrences } from '#domain/recurrence.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Chỉ tiêu: a number that a plan wants to be reached, and how it is known whether it was. */
export const target = defineRecord('target', {
  fields: {
    name: text(300),
    plan: optional(link('plan')),
    ordinal: optional(text(20)),
    operator: choice(['at_least', 'more_than', 'equal', 'at_most']),
    goalPercent: optional(count('percent', 100)),
    goalCount: optional(count('item', 1_000_000)),
    /** What is counted, where the goal is no share: mô hình, lớp. */
    what: optional(text(60)),
    recurrence: choice(recurrences),
    /** Counted by the app from the records themselves; else an officer enters the figure. */
    counts: optional(
      choice([
        'answers_on_time',
        'own_plans',
        'tasks_done',
        'exemplars',
        'units_with_initiative',
        'units_with_bright_spot_government',
        'units_with_bright_spot_democracy',
        'units_assigned',
      ]),
    ),
    /** The units that are to meet it, where units are counted: those, else all of the commune. */
    units: optional(links('unit')),
    leadUnit: optional(link('unit')),
    source: optional(text(300)),
  },
  indexes: ['plan'],
  title: 'name',
})

export type Target = RecordOf<typeof target>
