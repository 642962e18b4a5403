import { sql } from 'kysely'

import type { Values } from '#domain/record.ts'

import { type Again, Ledger, type Stood } from './reference.ts'
import { count, type Made, type Run } from './run.ts'
import { keyOf, type Logged, type Truth } from './truth.ts'

/** How a record stood right after rows of it came back, and which changes its log had by then. */
export type CameBack = { row: Row; log: ReadonlySet<string> }
type Row = {
  fields: Values
  stamps: Record<string, string>
  contested: Record<string, Stood[]>
  alike: Record<string, Again[]>
}
/** A record that a phone gives back, to the commune its officer is in. */
export type Given = { kind: string; id: string }

/**
 * Remembers how records stand of which rows just came back. What such a row brings, no entry of the
 * log tells whole; what is made of the record from then on, the reference works out from here.
 */
export async function noteBacks(run: Run, commune: string, given: readonly Given[]): Promise<void> {
  const { db } = run.server.world
  for (const { kind, id } of given) {
    const log = await sql<{ change: string; back: number }>`select change, back from log
      where commune = ${commune} and kind = ${kind} and record = ${id}`.execute(db)
    const key = keyOf({ commune, kind, record: id })
    const known = run.backs.get(key)?.log
    const isNew = log.rows.some(({ change, back }) => back === 1 && !known?.has(change))
    const rows = await sql<Record<keyof Row, string | null>>`select fields, stamps, contested,
      alike from rows where gone = 0 and commune = ${commune} and kind = ${kind} and id = ${id}`.execute(
      db,
    )
    const [row] = rows.rows
    if (!isNew || !row) continue
    const { fields, stamps, contested, alike } = row
    const stood: Row = {
      fields: JSON.parse(fields ?? '{}') as Row['fields'],
      stamps: JSON.parse(stamps ?? '{}') as Row['stamps'],
      contested: JSON.parse(contested ?? '{}') as Row['contested'],
      alike: JSON.parse(alike ?? '{}') as Row['alike'],
    }
    run.backs.set(key, { row: stood, log: new Set(log.rows.map(({ change }) => change)) })
  }
}

/** What the log of a record says after it came back; nothing where that is lost, or came again since. */
function sinceBack(
  run: Run,
  log: readonly Logged[],
): { ledger: Ledger; before: readonly Logged[]; since: readonly Logged[] } | undefined {
  const [first] = log
  const back = first && run.backs.get(keyOf(first))
  if (!back) return undefined
  const before = log.filter(({ change }) => back.log.has(change))
  const since = log.filter(({ change }) => !back.log.has(change))
  if (before.length < back.log.size || since.some(({ isBack }) => isBack)) return undefined
  count(run, 'record compared since it came back')
  return { ledger: Ledger.of(back.row), before, since }
}

/**
 * What every record must show: its changes in the server's order, each as its officer meant it. One
 * of which rows came back begins with how it stood then; nothing where that cannot be told.
 */
export function referenceOf(run: Run, { log }: Truth): Map<string, Ledger> {
  const ledgers = new Map<string, Ledger>()
  for (const [key, all] of Map.groupBy(log, keyOf)) {
    const told = all.some(({ isBack }) => isBack)
      ? sinceBack(run, all)
      : { ledger: new Ledger(), before: [], since: all }
    if (!told) continue
    const { ledger, before, since } = told
    for (const entry of before) ledger.remember(meantBy(run, entry).over)
    // What was taken out by law stands aside, and is no change of an officer.
    for (const entry of since) if (!entry.isSealing) ledger.take(meantBy(run, entry))
    ledgers.set(key, ledger)
  }
  return ledgers
}

function meantBy({ made }: Run, { change, stamp, fields, over }: Logged) {
  const meant = made.get(change)
  return { stamp, fields: meant?.fields ?? fields, over: overOf(change, over, meant) }
}

/** What a change replaces by what its officer meant; itself too, when it was history before a restore. */
function overOf(id: string, told: Logged['over'], meant: Made | undefined): Logged['over'] {
  if (!meant) return told
  const past = Object.keys(told).filter((name) => told[name]?.includes(id))
  return {
    ...meant.over,
    ...Object.fromEntries(past.map((name) => [name, [...(meant.over[name] ?? []), id]])),
  }
}
