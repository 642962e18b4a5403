import {
  choice,
  choices,
  count,
  day,
  drawn,
  flag,
  lines,
  link,
  links,
  optional,
  own,
  text,
} from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

import { sealAskedPattern } from '#records/seal-asked.ts'
import { pointPattern } from './point.ts'

/** Ý kiến người dân: what a citizen told the commune. What became of it stands in its steps. */
export const feedback = defineRecord('feedback', {
  fields: {
    type: choice([
      'observation',
      'recommendation',
      'complaint',
      'denunciation',
      'admin_rule_feedback',
    ]),
    content: lines(),
    raisedBy: choice(['named', 'unnamed', 'withheld']),
    person: optional(text(120)),
    phone: optional(text(40)),
    address: optional(text(200)),
    village: optional(link('village')),
    /** Where the matter is, in words: a bridge, a bend of the road. Never where a person lives. */
    place: optional(text(200)),
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
    /** Matters a person said are the same as this one, and those that look alike and are not. */
    sameAs: optional(links('feedback')),
    notSame: optional(links('feedback')),
    channel: choice([
      'at_home',
      'village_meeting',
      'dialogue',
      'phone',
      'suggestion_box',
      'reception',
      'online',
      'zalo',
      'post',
      'forwarded',
      'deputy',
      'press',
      'peoples_inspectorate',
      'own_finding',
    ]),
    sentBy: optional(text(200)),
    sentByNo: optional(text(80)),
    receivedOn: day(),
    complainedOf: optional(text(300)),
    complainedNo: optional(text(80)),
    complainedOn: optional(day()),
    complainedToldOn: optional(day()),
    hasPetition: optional(flag()),
    groupSize: optional(count('person', 100_000)),
    representatives: optional(lines(600)),
    excuse: optional(text(300)),
    excusedFrom: optional(day()),
    excusedTo: optional(day()),
    demand: optional(lines(1000)),
    /** Who has settled it already, before it came to the commune. */
    settledBy: optional(text(200)),
    flags: optional(
      choices([
        'crowd',
        'level_skipping',
        'long_running',
        'complex',
        'sensitive',
        'anonymous',
        'repeated',
        'conflict_of_interest',
      ]),
    ),
    /** Who of the commune it is about, where they have accounts: they never read it. */
    againstOfficers: optional(links('officer')),
    /** Where the officer stood when it was written down, if he asked for that. */
    point: drawn(pointPattern),
    /** The opinion of a dialogue it came from. */
    opinion: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    /** When an officer asked a leader to take words out of it, and why. */
    sealAsked: own(sealAskedPattern),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['receivedOn', 'village', 'type', 'sameAs', 'sealAsked'],
  together: [['village', 'topic', 'receivedOn']],
  title: 'content',
  isDated: true,
})

export type Feedback = RecordOf<typeof feedback>
