import type { Based, Database, Leaving, Own } from '#data/db.ts'
import type { Row } from '#protocol/change.ts'

/** What of a row tells it from every other of its record. */
export type Given = Pick<Row, 'kind' | 'id' | 'seal'>

/**
 * Keeps rows until they were given back, each beside those of its record that wait already: one
 * that is from another life of the server may say what no other says.
 */
export async function keepToGive(db: Database, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const waiting = await db.back.get([row.kind, row.id])
    const others = waiting ? rowsOf(waiting) : []
    if (others.some(({ seal }) => seal === row.seal)) continue
    await keepOnly(db, [row.kind, row.id], [...others, row], waiting?.failures)
  }
}

/** Whether a row was never tried alone in vain. */
export function isFresh({ failures }: Pick<Leaving, 'failures'>): boolean {
  return failures === undefined
}

/** Whether any row of a record is still to be given back: those that were stand behind the others. */
export function isToGive({ given }: Pick<Leaving, 'given'>): boolean {
  return given === undefined
}

/**
 * What was given back has arrived: a reply of the same epoch says so. Where a stream starts over
 * it stays until all was read: a restore before that would take its words once more.
 */
export async function noteGiven(
  db: Database,
  { over }: Pick<Own, 'over'>,
  given: readonly Given[],
): Promise<void> {
  for (const { kind, id, seal } of given) {
    const waiting = await db.back.get([kind, id])
    const rows = waiting ? rowsOf(waiting) : []
    const left = rows.filter((row) => row.seal !== seal)
    const done = over ? rows.filter((row) => row.seal === seal).map(asGiven) : []
    await keepOnly(db, [kind, id], [...left, ...done])
    await lackingAt(db, { kind, id, seal }).modify({ unconfirmed: 2 })
  }
}

/** One that could not be delivered alone goes behind the others, also of its own record. */
export async function noteNotGiven(db: Database, row: Given, failures: number): Promise<void> {
  const { kind, id, seal } = row
  const waiting = await db.back.get([kind, id])
  const rows = waiting ? rowsOf(waiting) : []
  const isIt = (each: Row) => each.seal === seal
  const [left, it] = [rows.filter((each) => !isIt(each)), rows.filter(isIt)]
  await keepOnly(db, [kind, id], [...left, ...it], it.length > 0 ? failures : waiting?.failures)
  await lackingAt(db, row).modify({ failures })
}

/** A server that starts over may lack what an earlier life of it was given: it is given once more. */
export async function giveAgain(db: Database): Promise<void> {
  for (const waiting of await db.back.toArray()) {
    const { kind, id } = waiting
    await keepOnly(db, [kind, id], rowsOf(waiting).map(asNotGiven))
  }
}

/** All was read: what was given back has come down, as far as the server took it. */
export async function forgetGiven(db: Database): Promise<void> {
  for (const waiting of await db.back.toArray()) {
    const { kind, id, failures } = waiting
    await keepOnly(db, [kind, id], rowsOf(waiting).filter(isToGive), failures)
  }
}

type Kept = Row & Pick<Leaving, 'given'>

/** What is to be given goes first, what was given stands behind it. */
async function keepOnly(
  db: Database,
  key: [string, string],
  rows: readonly Kept[],
  failures?: number,
): Promise<void> {
  const [first, ...others] = [...rows.filter(isToGive), ...rows.filter(isGiven)]
  if (!first) return db.back.delete(key)
  await db.back.put({
    ...first,
    ...(others.length > 0 && { others }),
    ...(failures !== undefined && { failures }),
  })
}

/** A row of which it is not known yet that the server has it. */
function lackingAt(db: Database, { kind, id, seal }: Given) {
  return db.base
    .where('[kind+id]')
    .equals([kind, id])
    .filter((row) => row.unconfirmed === 1 && row.seal === seal)
}

/** The rows of a record that wait to be given back, the one whose turn it is first. */
export function rowsOf(waiting: Leaving): Kept[] {
  const { given, others = [] } = waiting
  return [{ ...rowIn(waiting), ...(given && { given }) }, ...others]
}

function isGiven(row: Kept): boolean {
  return !isToGive(row)
}

function asGiven(row: Kept): Kept {
  return { ...row, given: 1 }
}

function asNotGiven({ given: _, ...row }: Kept): Kept {
  return row
}

/** The row as it goes back to the server, without what only this phone knows of it. */
export function rowIn(based: Based & Leaving): Row {
  const { weight: _weight, unconfirmed: _unconfirmed, ...row } = based
  const { failures: _failures, given: _given, others: _others, ...sent } = row
  return sent
}
