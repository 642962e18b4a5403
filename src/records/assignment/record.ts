import { choice, day, link, optional, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Phân công: who leads, follows or speaks for a unit, by which paper, from when until when. */
export const assignment = defineRecord('assignment', {
  fields: {
    unit: link('unit'),
    officer: link('officer'),
    duty: choice([
      'leader_in_charge',
      'officer_in_charge',
      'focal_point',
      'daily_reception',
      'spokesperson',
    ]),
    documentNo: text(80),
    documentOn: day(),
    startOn: day(),
    endOn: optional(day()),
  },
  indexes: ['unit', 'officer'],
  title: 'documentNo',
})

export type Assignment = RecordOf<typeof assignment>
