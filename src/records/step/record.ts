import {
  choice,
  choices,
  count,
  day,
  flag,
  lines,
  link,
  optional,
  own,
  text,
} from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Who takes part in the dialogue of a complaint. A side, never a name: names stay on the minutes. */
const sides = ['complainant', 'respondent', 'related_person', 'related_body'] as const

/**
 * Diễn biến: one move of a record, or a note on it. Added once and never changed; the state of
 * the record is the fold of its steps.
 */
export const step = defineRecord('step', {
  fields: {
    of: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    ofKind: own(/^[a-z][a-z-]{0,47}$/),
    to: own(/^[a-z][a-z0-9_]{0,47}$/),
    toUnit: optional(link('unit')),
    toOfficer: optional(link('officer')),
    /** Who of the commune's leaders is in charge of it. */
    leader: optional(link('officer')),
    toBody: optional(text(200)),
    means: optional(choice(['in_person', 'document', 'phone'])),
    satisfied: optional(choice(['yes', 'no', 'not_asked'])),
    ineligibleReason: optional(
      choice([
        'out_of_time',
        'no_name',
        'no_signature',
        'duplicate',
        'already_settled',
        'court_ruling',
        'sent_to_many',
        'other',
      ]),
    ),
    complexity: optional(choice(['normal', 'complex', 'very_complex'])),
    complexityNo: optional(text(80)),
    complexGrounds: optional(
      choices([
        'several_places',
        'several_contents',
        'many_people',
        'abroad',
        'several_bodies',
        'disagreement',
        'conflicting_evidence',
      ]),
    ),
    isRemote: optional(flag()),
    outcome: optional(
      choice(['upheld', 'partly_upheld', 'dismissed', 'answered', 'noted', 'mediated']),
    ),
    receivedBy: optional(text(200)),
    recognitionLevel: optional(choice(['commune', 'province', 'central'])),
    recognitionTitle: optional(text(200)),
    /** The exemplar that was made from this one somewhere else. */
    replica: own(/^[0-9a-z][0-9a-z-]{7,63}$/),
    sentNo: optional(text(80)),
    sentOn: optional(day()),
    talkOn: optional(day()),
    place: optional(text(200)),
    present: optional(choices(sides)),
    absentExcused: optional(choices(sides)),
    absentUnexcused: optional(choices(sides)),
    agreed: optional(lines(2000)),
    disputed: optional(lines(2000)),
    copies: optional(count('copy', 100)),
    documentNo: optional(text(80)),
    newOn: optional(day()),
    toldOn: optional(day()),
    hasManyPlaces: optional(flag()),
    extensionDays: optional(count('day', 30)),
    nobodySpoke: optional(flag()),
    words: optional(lines(4000)),
    on: day(),
  },
  indexes: ['of'],
  title: 'words',
})

export type Step = RecordOf<typeof step>
