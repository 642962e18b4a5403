import { choice, count, day, flag, lines, link, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Ý kiến người dân: what a citizen told the commune. What became of it stands in its steps. */
export const feedback = defineRecord('feedback', {
  fields: {
    type: choice(['observation', 'recommendation', 'complaint', 'denunciation']),
    content: lines(),
    raisedBy: choice(['named', 'unnamed', 'withheld']),
    person: optional(text(120)),
    phone: optional(text(40)),
    village: optional(link('village')),
    topic: choice([
      'infrastructure',
      'utilities',
      'agriculture',
      'land',
      'site_clearance',
      'environment',
      'social_policy',
      'health',
      'education',
      'security',
      'admin_procedure',
      'staff_attitude',
      'religion',
      'ethnic',
      'employment',
      'other',
    ]),
    channel: choice([
      'at_home',
      'village_meeting',
      'dialogue',
      'phone',
      'suggestion_box',
      'reception',
      'online',
      'zalo',
    ]),
    receivedOn: day(),
    complainedOf: optional(text(300)),
    complainedNo: optional(text(80)),
    complainedOn: optional(day()),
    complainedToldOn: optional(day()),
    hasPetition: optional(flag()),
    groupSize: optional(count('person', 100_000)),
    representatives: optional(lines(600)),
    /** The opinion of a dialogue it came from. */
    opinion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['receivedOn', 'village', 'type'],
  title: 'content',
})

export type Feedback = RecordOf<typeof feedback>
