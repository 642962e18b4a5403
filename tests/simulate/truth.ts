import { sql } from 'kysely'

import { hasRole } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import { assignedOfficer } from '#records/feedback/rules.ts'

import type { Again } from './reference.ts'
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
  alike: Record<string, Again[]>
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
  erased: { commune: string; kind: string; id: string }[]
  /** The streams whose readers nobody has confirmed since the journal was lost. */
  unconfirmed: ReadonlySet<string>
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

export async function readTruth(run: Run): Promise<Truth> {
  const { db } = run.server.world
  type Texts<Item, Name extends keyof Item> = Omit<Item, Name> & Record<Name, string | null>
  const rows = await sql<Texts<Standing, 'fields' | 'stamps' | 'contested' | 'alike'>>`
    select commune, stream, kind, id, position, fields, stamps, contested, alike from rows
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
  const erased = await sql<Truth['erased'][number]>`select commune, kind, id from erased`.execute(
    db,
  )
  return {
    rows: rows.rows.map((row) => ({
      ...row,
      fields: read(row.fields),
      stamps: read(row.stamps) as Record<string, string>,
      contested: read(row.contested) as Standing['contested'],
      alike: read(row.alike) as Standing['alike'],
    })),
    log: inOrder(log.rows).map(({ back, stream: _, position: __, old: ___, ...entry }) => {
      const fields = read(entry.fields)
      const over = read(entry.over) as Logged['over']
      return { ...entry, fields, over, isBack: back === 1, isSealing: 'sealed' in fields }
    }),
    numbers: numbers.rows,
    streams: streams.rows,
    erased: erased.rows,
    unconfirmed: await waitingStreams(run),
  }
}

/**
 * The streams whose readers nobody has confirmed: those the server says it of, and those it said it
 * of when its journal was lost, which it may not forget by itself.
 */
export async function waitingStreams({ server }: Run): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ stream: string }>`
    select stream from readers where reader = 'unconfirmed'`.execute(server.world.db)
  return new Set([...server.waiting, ...rows.map(({ stream }) => stream)])
}

/** Whether a row stands in a stream of its own, for some of its commune alone. */
export function isClosed(stream: string): boolean {
  return !stream.includes(':')
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

/** A record of a commune: two of them may have one of the same id. */
export type Place = { commune: string; kind: string; record: string }

export const keyOf = ({ commune, kind, record }: Place) => `${commune} ${kind} ${record}`

export const placeOf = ({ commune, kind, id }: Standing): Place => ({ commune, kind, record: id })

/** Whether somebody may read a row, by who he is and whom the row names. */
export function mayRead(person: Person, row: Standing, truth: Truth): boolean {
  if (row.commune !== person.commune) return false
  if (['unit', 'officer', 'holiday'].includes(row.kind)) return true
  if (!hasRole(person, 'officer', 'coordinator', 'leader')) return false
  return row.kind !== 'citizen' || row.fields['kept'] === false || mayReadName(person, row, truth)
}

/** The same of a name kept back. One that came back without its matter is its writer's alone. */
function mayReadName(person: Person, row: Standing, { rows, unconfirmed }: Truth): boolean {
  const whole = rows.find(
    ({ commune, kind, id }) =>
      commune === row.commune && kind === 'feedback' && id === row.fields['of'],
  )
  if (whole && hasRole(person, 'leader')) return true
  if (unconfirmed.has(row.stream)) return false
  if (row.fields['author'] === person.id) return true
  if (!whole) return false
  const steps = rows
    .filter(
      ({ commune, kind, fields }) =>
        commune === row.commune && kind === 'step' && fields['of'] === row.fields['of'],
    )
    .map(({ kind, id, stamps, fields }) => ({
      kind,
      id,
      at: stamps['author'] ?? '',
      values: fields,
    }))
  return assignedOfficer(whole.fields, steps) === person.id
}

/** The fields of a record whose words were taken out by law, or stand in a record of their own. */
export function sealedIn({ rows, log }: Truth, place: Place): string[] {
  const { commune, record } = place
  const row = rows.find((each) => keyOf(placeOf(each)) === keyOf(place))
  const isWithheld = log.some(
    (each) =>
      each.commune === commune && each.record === record && each.fields['raisedBy'] === 'withheld',
  )
  return [...Object.keys(row?.fields['sealed'] ?? {}), ...(isWithheld ? ['person', 'phone'] : [])]
}

export function without(fields: Values, names: readonly string[]): Values {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

/** Whether a record was taken out for good, by itself or with the one it was a part of. */
export function isErased(
  { erased }: Truth,
  { commune, kind, record, fields }: Pick<Made, 'commune' | 'kind' | 'record' | 'fields'>,
): boolean {
  return erased.some(
    (each) =>
      each.commune === commune &&
      ((each.kind === kind && each.id === record) || each.id === fields['of']),
  )
}
