import { choice, count, day, lines, link, links, optional, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Đối thoại: a meeting in which the commune hears the people and answers them. Each opinion heard
 * there is a record of its own; the dialogue inside a complaint belongs to the complaint.
 */
export const dialogue = defineRecord('dialogue', {
  fields: {
    title: text(200),
    regime: choice(['pc_people', 'party_head', 'before_decision', 'village_cluster']),
    trigger: optional(choice(['periodic', 'voter_request', 'as_needed'])),
    plannedOn: day(),
    village: optional(link('village')),
    place: optional(text(200)),
    form: optional(choice(['in_person', 'online', 'both'])),
    chair: optional(text(120)),
    secretary: optional(text(120)),
    hostUnits: optional(links('unit')),
    invitedGuests: optional(text(400)),
    noticeChannels: optional(text(400)),
    topics: optional(lines(2000)),
    /** What is spoken there, in words: tiếng Việt, tiếng Mông. */
    languages: optional(text(200)),
    interpreterName: optional(text(120)),
    participants: optional(count('person', 100_000)),
    /** How many of those present are of an ethnic minority; of nobody by name. */
    ethnicMinority: optional(count('person', 100_000)),
    households: optional(count('household', 100_000)),
    readBackOn: optional(day()),
    summary: optional(lines()),
    resultChannels: optional(text(400)),
    signedBy: optional(text(120)),
  },
  indexes: ['plannedOn', 'village', 'regime'],
  title: 'title',
  isDated: true,
})

export type Dialogue = RecordOf<typeof dialogue>
