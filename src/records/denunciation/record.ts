import { choice, day, flag, lines, link, links, optional, own, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'
import { feedback } from '#records/feedback/record.ts'

/**
 * Tố cáo: what of a denunciation may stand on a phone. Who denounces stands on the paper alone: no
 * field takes a name, an address, a number or a picture, and what is written is looked through.
 */
export const denunciation = defineRecord('denunciation', {
  fields: {
    paperNo: text(80),
    summary: lines(2000),
    topic: feedback.fields.topic,
    village: optional(link('village')),
    channel: feedback.fields.channel,
    receivedOn: day(),
    against: choice(['staff', 'leadership']),
    /** Who is denounced, where they have accounts; chosen, never typed. */
    againstOfficers: optional(links('officer')),
    /** Somebody without an account is denounced. */
    againstOthers: optional(flag()),
    /** The person named to handle it. */
    handler: optional(link('officer')),
    tempNo: own(/^[A-Z]{1,6}-[0-9]{1,6}$/),
  },
  indexes: ['receivedOn'],
  title: 'paperNo',
  isDated: true,
})

export type Denunciation = RecordOf<typeof denunciation>
