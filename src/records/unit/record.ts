import { choice, count, day, flag, link, optional, text } from '#domain/fields.ts'
import { defineRecord, type RecordOf } from '#domain/record.ts'

/** Đơn vị: an office, a body or a village of the commune. Units end; they are never deleted. */
export const unit = defineRecord('unit', {
  fields: {
    name: text(200),
    shortName: optional(text(60)),
    /** The number the State gives it among its like. */
    code: optional(text(20)),
    type: choice([
      'village',
      'residential_group',
      'commune_pc',
      'ward_pc',
      'special_zone_pc',
      'peoples_council',
      'office',
      'division',
      'service_centre',
      'general_service_centre',
      'commune_party_committee',
      'party_building_board',
      'inspection_committee',
      'party_cell',
      'propaganda_mass_board',
      'fatherland_front',
      'mass_organisation',
      'police',
      'military',
      'border_guard',
      'school',
      'health_station',
      'cooperative',
      'provincial_pc',
      'department',
      'historic',
    ]),
    parent: optional(link('unit')),
    head: optional(text(120)),
    phone: optional(text(40)),
    households: optional(count('household', 100_000)),
    population: optional(count('person', 1_000_000)),
    isRemote: optional(flag()),
    remoteBasis: optional(text(200)),
    /** How many dialogues a year the commune sets itself, kept with the committee that holds them. */
    dialoguesPerYear: optional(count('meeting', 100)),
    dialoguesFrom: optional(day()),
    dialoguesBasis: optional(text(200)),
    activeFrom: optional(day()),
    activeTo: optional(day()),
    /** What became of it: the unit it went into when it ended. */
    mergedInto: optional(link('unit')),
  },
  indexes: ['type'],
  title: 'name',
})

export type Unit = RecordOf<typeof unit>
