import type { Based, Database } from '#data/db.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import { stampOf } from '#protocol/stamp.ts'

const AT = 1_763_600_000_000

export type CommuneRow = readonly [kind: string, id: string, fields: Values]

/** Puts the commune's rows on a phone as the server would send them, each written after the one before it. */
export async function putRows(db: Database, rows: readonly CommuneRow[]): Promise<void> {
  const based = rows.map(([kind, id, fields], nth): Based => {
    const stamp = stampOf(AT + nth, 'aaaaaaaaaa')
    const stamps = Object.fromEntries(Object.keys(fields).map((name) => [name, stamp]))
    return { stream: 's', kind, id, position: nth + 1, fields, stamps, seal: '' }
  })
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.bulkPut(based)
    await show(
      db,
      rows.map(([kind, id]) => [kind, id]),
    )
  })
}
