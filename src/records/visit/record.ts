import { choice, day, flag, lines, link, links, optional, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/**
 * Kiểm tra, khảo sát, đi cơ sở: a visit to a unit, with the checklists that are answered there.
 * Each answer and each finding is a record of its own.
 */
export const visit = defineRecord('visit', {
  fields: {
    title: text(200),
    type: choice([
      'dan_van_inspection',
      'democracy_inspection',
      'survey',
      'duty_inspection',
      'board_check',
      'initiative',
      'field_visit',
    ]),
    direction: choice(['outgoing', 'incoming']),
    unit: link('unit'),
    /** Who comes, where a higher level visits the commune. */
    visitedBy: optional(text(200)),
    plannedOn: day(),
    /** From when to when the team was there, as a clock says it: 08:30. */
    startAt: optional(text(5)),
    endAt: optional(text(5)),
    unannounced: optional(flag()),
    checklists: optional(links('checklist')),
    plan: optional(link('plan')),
    decisionNo: optional(text(80)),
    decisionOn: optional(day()),
    teamLeader: optional(text(200)),
    teamSecretary: optional(text(200)),
    /** The others of the team; on older visits all of it. */
    team: optional(lines(1000)),
    metWith: optional(text(200)),
    place: optional(text(200)),
    periodFrom: optional(day()),
    periodTo: optional(day()),
    /** The day by which the unit sends its own report, and the day it came. */
    reportDueOn: optional(day()),
    reportReceivedOn: optional(day()),
    strengths: optional(lines()),
    limits: optional(lines()),
    causes: optional(lines()),
    conclusion: optional(lines()),
  },
  indexes: ['unit', 'plannedOn', 'type'],
  title: 'title',
  isDated: true,
})

export type Visit = RecordOf<typeof visit>
