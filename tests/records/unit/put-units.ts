import type { Based, Database } from '#data/db.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Unit } from '#records/unit/record.ts'

/** Puts units on a phone, as the commune's list would bring them. */
export async function putUnits(db: Database, units: readonly Unit[]): Promise<void> {
  const rows = units.map(({ id, ...fields }, at): Based => {
    return { stream: 'c1', kind: 'unit', id, position: at + 20, fields, stamps: {}, seal: '' }
  })
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.bulkPut(rows)
    await show(
      db,
      rows.map(({ id }) => ['unit', id]),
    )
  })
}
