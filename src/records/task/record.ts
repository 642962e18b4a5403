import {
  choice,
  choices,
  count,
  day,
  lines,
  link,
  links,
  optional,
  own,
  text,
} from '#domain/fields.ts'
import { recurrences } from '#domain/recurrence.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Mảng việc: what a task is about, once for each. */
const fieldsOfWork = [
  'admin_reform',
  'digital',
  'democracy',
  'reception_petitions',
  'skilful',
  'site_clearance',
  'supervision',
  'training',
  'outreach',
  'organisation',
] as const

/** Nhiệm vụ: work that a plan or a leader asks of a unit by a day. */
export const task = defineRecord('task', {
  fields: {
    content: lines(),
    plan: optional(link('plan')),
    planTitle: optional(text(200)),
    ordinal: optional(text(20)),
    /** The target of its plan that it serves. */
    target: optional(link('target')),
    type: optional(choice(['work', 'report', 'milestone'])),
    /** The year of a roadmap a milestone stands in: a name, not a quantity. */
    roadmapYear: optional(text(4)),
    source: optional(text(200)),
    leadUnit: link('unit'),
    coLeads: optional(links('unit')),
    leadBasis: optional(choice(['document', 'commune'])),
    coUnits: optional(links('unit')),
    assignee: optional(link('officer')),
    assignees: optional(links('officer')),
    startOn: optional(day()),
    dueOn: optional(day()),
    /** A day a document names with "trước ngày": the work is due on the day before it. */
    beforeOn: optional(day()),
    recurrence: optional(choice(recurrences)),
    /** After this day it comes back no more. */
    untilOn: optional(day()),
    /** So many days before it is due it stands on Hôm nay. */
    remindDays: optional(count('day', 120)),
    product: optional(text(400)),
    /** How much there is to do, where that can be counted: the share done follows from it. */
    quantity: optional(count('item', 1_000_000)),
    /** What is counted: thôn, hộ, lớp. */
    measure: optional(text(60)),
    priority: optional(choice(['high', 'normal', 'low'])),
    /** The one field of work that an earlier version of the app asked for. */
    tag: optional(choice(fieldsOfWork)),
    tags: optional(choices(fieldsOfWork)),
    difficulty: optional(lines(2000)),
    /** The plan into whose draft it was written: until that is issued, nothing of it is bound. Afterwards that it is of none. */
    draftOf: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** The task it is a part of, given to one of several units. */
    parent: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** The opinion of a dialogue it came from. */
    opinion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** The conclusion of a dialogue it came from. */
    conclusion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['leadUnit', 'assignee', 'plan'],
  title: 'content',
  isDated: true,
})

export type Task = RecordOf<typeof task>
