import type { Based, Database } from '#data/db.ts'
import { show, tablesOfShowing } from '#data/show.ts'
import type { Values } from '#domain/record.ts'
import type { Standing } from '#protocol/change.ts'

import { anyFeedback } from '../server/a-commune.ts'

export const ID = 'feedbackaaaaaaaa'
export const MADE = '1763600000000-aaaaaaaaaa'

export const someone = { id: 'officer-hanh', name: 'Lường Thị Hạnh' }
export const another = { id: 'officer-luc', name: 'Nguyễn Văn Lực' }

/** A value one officer set at a moment of its own; `nth` tells the moments apart. */
export function set(value: unknown, by: Standing['by'], nth: number): Standing {
  return { value, by, stamp: `176360000${nth}000-bbbbbbbbb${'abcdefghij'[nth]}` }
}

/** Puts a feedback on a phone in whose fields several values stand, as the server would tell it. */
export async function putContested(
  db: Database,
  contested: Record<string, Standing[]>,
  fields: Values = {},
): Promise<void> {
  const values: Values = { ...anyFeedback, author: someone.id, registerNo: 'PA-1', ...fields }
  const stamps = Object.fromEntries(Object.keys(values).map((name) => [name, MADE]))
  for (const [name, [shown]] of Object.entries(contested)) {
    if (!shown) continue
    if (shown.value === null) delete values[name]
    else values[name] = shown.value
    stamps[name] = shown.stamp
  }
  const row: Based = {
    stream: 'w1',
    kind: 'feedback',
    id: ID,
    position: 7,
    fields: values,
    stamps,
    contested,
    seal: '',
  }
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.put(row)
    await show(db, [['feedback', ID]])
  })
}

/** Puts officers on a phone, as the commune's list would bring them. */
export async function putOfficers(
  db: Database,
  officers: readonly { id: string; name: string; pronoun?: string }[],
): Promise<void> {
  const rows = officers.map(({ id, ...fields }, at): Based => ({
    stream: 'c1',
    kind: 'officer',
    id,
    position: at + 1,
    fields: { position: 'Công chức', active: true, ...fields },
    stamps: { name: MADE },
    seal: '',
  }))
  await db.transaction('rw', tablesOfShowing(db), async () => {
    await db.base.bulkPut(rows)
    await show(
      db,
      rows.map(({ id }) => ['officer', id]),
    )
  })
}
