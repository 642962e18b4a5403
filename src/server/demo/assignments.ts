import type { Day } from '#domain/day.ts'

import type { DemoLogin } from './accounts.ts'
import type { DemoStart, Written } from './changes.ts'
import { demoUnits, type OfficeId, type VillageId } from './units.ts'

/** Units of the trial whose assignments are to be put right, each in another way. */
const lacking: Partial<Record<OfficeId | VillageId, readonly DemoLogin[]>> = {
  'unit-truong-tieu-hoc': [],
  'unit-ban-moi': ['tuyen'],
  'unit-na-ngoi': ['tuyen', 'hanh', 'quang', 'tham'],
}

/** Who is in charge of each unit of the trial, by one invented decision of this day. */
export function writtenAssignments({ officerId }: DemoStart, on: Day): Written[] {
  const standing = demoUnits.filter(({ activeTo }) => activeTo === undefined)
  return standing.flatMap(({ id: unit }, place) => {
    const known: Partial<Record<string, readonly DemoLogin[]>> = lacking
    const plain: readonly DemoLogin[] = ['tuyen', place % 2 === 0 ? 'hanh' : 'quang']
    return (known[unit] ?? plain).map((login, index): Written => ({
      by: 'tham',
      kind: 'assignment',
      record: `assignment-${unit.replace('unit-', '')}-${index + 1}`,
      fields: {
        unit,
        officer: officerId(login),
        duty: login === 'tuyen' ? 'leader_in_charge' : 'officer_in_charge',
        documentNo: '18/QĐ-UBND',
        documentOn: on,
        startOn: on,
      },
      on,
      minute: place * 4 + index,
    }))
  })
}
