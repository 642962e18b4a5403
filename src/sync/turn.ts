import type { Database, Leaving, Pending } from '#data/db.ts'
import { groupedBy } from '#domain/grouped.ts'

import { isFresh, isToGive, rowsOf } from './to-give.ts'

/** The acts that wait: those in their turn, and those that go behind the others. */
export type Turn = { first: Pending[][]; last: Pending[][] }

/**
 * Acts that failed alone go behind the others, and with them all later ones of their records; so
 * do the acts of records whose row found no way back yet, and what is only asked for.
 */
export async function turnOf(db: Database): Promise<Turn> {
  const stuck = await stuckNames(db)
  const behind = new Set(stuck)
  const first: Pending[][] = []
  const last: Pending[][] = []
  for (const act of actsOf(await db.outbox.where('state').equals('waiting').sortBy('seq'))) {
    const isBehind = act.some(
      (change) => change.failures || change.leaving || behind.has(recordOf(change)),
    )
    if (isBehind) for (const change of act) behind.add(recordOf(change))
    ;(isBehind ? last : first).push(act)
  }
  return { first, last: inLine(last, stuck) }
}

/** Of the acts behind the others those that wait for none of their records, the least tried first. */
function inLine(last: readonly Pending[][], stuck: ReadonlySet<string>): Pending[][] {
  const met = new Set(stuck)
  const free = last.filter((act) => {
    const names = act.map(recordOf)
    const isFree = !names.some((name) => met.has(name))
    for (const name of names) met.add(name)
    return isFree
  })
  return free.toSorted((a, b) => failuresOf(a) - failuresOf(b))
}

/** The records that the server lacks as far as is known, as their row found no way alone. */
async function stuckNames(db: Database): Promise<Set<string>> {
  const waiting = await db.back.filter((row) => !isFresh(row) && isToGive(row)).toArray()
  const stuck = await Promise.all(waiting.map(async (row) => ((await isThere(db, row)) ? [] : row)))
  const back = stuck.flat().map(({ kind, id }) => [kind, id])
  const base = await db.base
    .where('unconfirmed')
    .equals(1)
    .filter((row) => !isFresh(row))
    .primaryKeys()
  return new Set([...back, ...base].map((key) => key.join(' ')))
}

/** Whether the server has a record by another row than those that wait to be given back. */
async function isThere(db: Database, waiting: Leaving): Promise<boolean> {
  const base = await db.base.get([waiting.kind, waiting.id])
  if (!base || base.unconfirmed === 1) return false
  return !rowsOf(waiting).some((row) => isToGive(row) && row.seal === base.seal)
}

/** How often what goes together found no way alone. */
export function failuresOf(parts: readonly { failures?: number }[]): number {
  return Math.max(0, ...parts.map(({ failures = 0 }) => failures))
}

/**
 * The acts, each where its first change stands: a mended change stands in the old one's place, and
 * the others of its act, which may lie far behind it, go with it. What lies before one of them and
 * is of the same record goes before the act.
 */
export function actsOf(changes: readonly Pending[]): Pending[][] {
  const byAct = groupedBy(changes, ({ id, group }) => group ?? id)
  const acts = new Set<Pending[]>()
  const begun = new Set<Pending[]>()
  const place = (act: Pending[]) => {
    if (begun.has(act)) return
    begun.add(act)
    if (act.length > 1) for (const each of before(act, changes)) place(actOf(each))
    acts.add(act)
  }
  const actOf = ({ id, group }: Pending) => byAct.get(group ?? id) ?? []
  for (const change of changes) place(actOf(change))
  return [...acts]
}

/** Changes that come before a change of an act and are of the same record. */
function before(act: readonly Pending[], changes: readonly Pending[]): Pending[] {
  const last = new Map(act.map((change) => [recordOf(change), change.seq]))
  return changes.filter((change) => change.seq < (last.get(recordOf(change)) ?? 0))
}

function recordOf({ kind, record }: Pending): string {
  return `${kind} ${record}`
}
