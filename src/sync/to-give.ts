import type { Based, Database, Leaving } from '#data/db.ts'
import type { Row } from '#protocol/change.ts'

/**
 * Keeps rows until they were given back, each beside those of its record that wait already: one
 * that is from another life of the server may say what no other says.
 */
export async function keepToGive(db: Database, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const waiting = await db.back.get([row.kind, row.id])
    if (!waiting) await db.back.put(row)
    else if (!rowsOf(waiting).some(({ seal }) => seal === row.seal))
      await db.back.put({ ...waiting, others: [...(waiting.others ?? []), row] })
  }
}

/** What of a row tells it from every other of its record. */
export type Given = Pick<Row, 'kind' | 'id' | 'seal'>

/** What was given back has arrived: a reply of the same epoch says so. */
export async function noteGiven(db: Database, given: readonly Given[]): Promise<void> {
  for (const { kind, id, seal } of given) {
    const waiting = await db.back.get([kind, id])
    if (waiting) await keepOnly(db, [kind, id], without(waiting, seal))
    await db.base
      .where('[kind+id]')
      .equals([kind, id])
      .filter((row) => row.unconfirmed === 1 && row.seal === seal)
      .modify({ unconfirmed: 2 })
  }
}

/** One that could not be delivered alone goes behind the others, also of its own record. */
export async function noteNotGiven(db: Database, { kind, id, seal }: Given, failures: number) {
  const waiting = await db.back.get([kind, id])
  const isIt = (row: Row) => row.seal === seal
  if (waiting) {
    const rows = rowsOf(waiting)
    const turned = [...rows.filter((row) => !isIt(row)), ...rows.filter(isIt)]
    await keepOnly(db, [kind, id], turned, failures)
  }
  await db.base
    .where('[kind+id]')
    .equals([kind, id])
    .filter((row) => row.unconfirmed === 1)
    .modify({ failures })
}

async function keepOnly(
  db: Database,
  key: [string, string],
  [first, ...others]: readonly Row[],
  failures?: number,
): Promise<void> {
  if (!first) return db.back.delete(key)
  await db.back.put({
    ...first,
    ...(others.length > 0 && { others: [...others] }),
    ...(failures !== undefined && { failures }),
  })
}

function without(waiting: Leaving, seal: string): Row[] {
  return rowsOf(waiting).filter((row) => row.seal !== seal)
}

/** The rows of a record that wait to be given back, the one whose turn it is first. */
export function rowsOf(waiting: Leaving): Row[] {
  return [rowIn(waiting), ...(waiting.others ?? [])]
}

/** The row as it goes back to the server, without what only this phone knows of it. */
export function rowIn(based: Based & Leaving): Row {
  const {
    weight: _,
    unconfirmed: _unconfirmed,
    failures: _failures,
    others: _others,
    ...row
  } = based
  return row
}
