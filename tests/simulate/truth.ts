import { sql } from 'kysely'

import { hasRole } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import { assignedOfficer } from '#records/feedback/rules.ts'

import { Ledger } from './reference.ts'
import type { Made, Run } from './run.ts'
import type { Person } from './server.ts'

/** A row as the server's tables have it. */
export type Standing = {
  commune: string
  stream: string
  kind: string
  id: string
  position: number
  fields: Values
  stamps: Record<string, string>
  contested: Record<string, { value: unknown; stamp: string }[]>
}

/** A change as the server's log has it. */
export type Logged = {
  commune: string
  kind: string
  record: string
  change: string
  officer: string
  stamp: string
  at: number
  fields: Values
  over: Record<string, string[]>
  isBack: boolean
  isSealing: boolean
}

/** What the server has at the end, read from its tables by nothing but SQL. */
export type Truth = {
  rows: Standing[]
  log: Logged[]
  numbers: Numbered[]
  streams: StreamHead[]
  erased: { kind: string; id: string }[]
}
export type Numbered = {
  commune: string
  register: string
  year: number
  number: number
  kind: string
  record: string
}
export type StreamHead = { name: string; head: number; row_count: number; row_sum: number }

export async function readTruth({ server }: Run): Promise<Truth> {
  const { db } = server.world
  type Texts<Item, Name extends keyof Item> = Omit<Item, Name> & Record<Name, string | null>
  const rows = await sql<Texts<Standing, 'fields' | 'stamps' | 'contested'>>`
    select commune, stream, kind, id, position, fields, stamps, contested from rows
    where gone = 0 order by stream, position`.execute(db)
  const log = await sql<Texts<Logged, 'fields' | 'over'> & Taken>`
    select log.commune, log.kind, log.record, change, officer, stamp, at, fields, over, back,
      stream, position, position <= coalesce(restored, 0) as old
    from log join streams on streams.name = log.stream order by log.rowid`.execute(db)
  const numbers = await sql<Numbered>`select * from register_numbers
    order by commune, register, year, number`.execute(db)
  const streams = await sql<StreamHead>`select name, head, row_count, row_sum from streams`.execute(
    db,
  )
  const erased = await sql<{ kind: string; id: string }>`select kind, id from erased`.execute(db)
  return {
    rows: rows.rows.map((row) => ({
      ...row,
      fields: read(row.fields),
      stamps: read(row.stamps) as Record<string, string>,
      contested: read(row.contested) as Standing['contested'],
    })),
    log: inOrder(log.rows).map(({ back, stream: _, position: __, old: ___, ...entry }) => {
      const fields = read(entry.fields)
      const over = read(entry.over) as Logged['over']
      return { ...entry, fields, over, isBack: back === 1, isSealing: 'sealed' in fields }
    }),
    numbers: numbers.rows,
    streams: streams.rows,
    erased: erased.rows,
  }
}

/** Where an entry of the log was taken, and whether a backup brought it. */
type Taken = {
  stamp: string
  at: number
  back: number
  stream: string
  position: number
  old: number
}

/** The log in the order in which it was taken: a backup has it in another. */
function inOrder<Entry extends Taken>(log: readonly Entry[]): Entry[] {
  const restored = log.filter(({ old }) => old === 1)
  const isSooner = (a: Entry, b: Entry) =>
    a.stream === b.stream ? a.position < b.position : a.stamp < b.stamp
  return [
    ...restored.toSorted((a, b) => a.at - b.at || (isSooner(a, b) ? -1 : 1)),
    ...log.filter(({ old }) => old !== 1),
  ]
}

function read(text: string | null): Values {
  return JSON.parse(text ?? '{}') as Values
}

export const keyOf = ({ kind, record }: { kind: string; record: string }) => `${kind} ${record}`

/** What every record must show: its changes in the server's order, each as its officer meant it. */
export function referenceOf({ log }: Truth, made: ReadonlyMap<string, Made>): Map<string, Ledger> {
  const ledgers = new Map<string, Ledger>()
  for (const { change, stamp, fields, over, ...entry } of log) {
    const ledger = ledgers.get(keyOf(entry)) ?? new Ledger()
    ledgers.set(keyOf(entry), ledger)
    const meant = made.get(change)
    ledger.take({ stamp, fields: meant?.fields ?? fields, over: overOf(change, over, meant) })
  }
  return ledgers
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

/** Whether somebody may read a row, by who he is and whom the row names. */
export function mayRead(person: Person, row: Standing, rows: readonly Standing[]): boolean {
  if (row.commune !== person.commune) return false
  if (['unit', 'officer', 'holiday'].includes(row.kind)) return true
  if (!hasRole(person, 'officer', 'coordinator', 'leader')) return false
  if (row.kind !== 'citizen' || row.fields['kept'] === false) return true
  if (hasRole(person, 'leader') || row.fields['author'] === person.id) return true
  const steps = rows
    .filter(({ kind, fields }) => kind === 'step' && fields['of'] === row.fields['of'])
    .map(({ kind, id, stamps, fields }) => ({
      kind,
      id,
      at: stamps['author'] ?? '',
      values: fields,
    }))
  const whole = rows.find(({ kind, id }) => kind === 'feedback' && id === row.fields['of'])
  return assignedOfficer(whole?.fields ?? {}, steps) === person.id
}

/** The fields of a record whose words were taken out by law, or stand in a record of their own. */
export function sealedIn(
  { rows, log }: Truth,
  { kind, record }: Pick<Made, 'kind' | 'record'>,
): string[] {
  const row = rows.find((each) => each.kind === kind && each.id === record)
  const isWithheld = log.some(
    (each) => each.record === record && each.fields['raisedBy'] === 'withheld',
  )
  return [...Object.keys(row?.fields['sealed'] ?? {}), ...(isWithheld ? ['person', 'phone'] : [])]
}

export function without(fields: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

/** Whether a record was taken out for good, by itself or with the one it was a part of. */
export function isErased(
  { erased }: Truth,
  { kind, record, fields }: Pick<Made, 'kind' | 'record' | 'fields'>,
): boolean {
  return erased.some(
    (each) => (each.kind === kind && each.id === record) || each.id === fields['of'],
  )
}
