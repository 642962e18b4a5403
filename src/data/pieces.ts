import type { Ended } from '#domain/rules.ts'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import type { Database, Shown } from './db.ts'
import { nameOf, type Standing } from './owners.ts'
import type { Key } from './show.ts'

/** By the name of a piece, how the record it is a piece of is over. */
export type Ends = ReadonlyMap<string, Ended>

type Versions = ReadonlyMap<string, Standing | undefined>

/** Where the pieces of a record stand: those of a task begin with its name, those of a plan name it. */
const places: Partial<Record<KindName, (db: Database, id: string) => Promise<Shown[]>>> = {
  task: (db, id) => db.task.where('id').startsWith(`${id}-`).toArray(),
  plan: (db, id) => db.task.where('plan').equals(id).toArray(),
}
const PIECE = 'task'

/** Of some records: which are over with what they are pieces of, and how those that may have pieces are shown so far. */
export async function whatEnds(
  db: Database,
  keys: readonly Key[],
  versions: Versions,
): Promise<{ ends: Ends; before: Before }> {
  const [mayEnd, mayHold] = [keys.filter(([kind]) => kind === PIECE), keys.filter(mayHavePieces)]
  // A phone answers slowly: of other kinds nothing is asked.
  const [ends, before] = await Promise.all([
    mayEnd.length > 0 ? endsOf(db, mayEnd, versions) : new Map(),
    mayHold.length > 0 ? endsByKind(db, mayHold) : new Map(),
  ])
  return { ends, before }
}

function mayHavePieces([kind]: Key): boolean {
  return kind in places
}

/** How each of some records is over together with the one it is a piece of, as that one is shown. */
async function endsOf(db: Database, keys: readonly Key[], versions: Versions): Promise<Ends> {
  const wholes = keys.flatMap((key): [Key, Key][] => {
    const standing = versions.get(nameOf(key))
    const whole = standing && kindNamed(key[0])?.pieceOf?.(standing.version.fields)
    return whole === undefined ? [] : [[key, [whole.kind, whole.id]]]
  })
  if (wholes.length === 0) return new Map()
  const endsOfWholes = await endsByKind(
    db,
    wholes.map(([, whole]) => whole),
  )
  const ends = new Map<string, Ended>()
  for (const [key, [kind, id]] of wholes) {
    const end = endsOfWholes.get(kind)?.get(id)
    if (end !== undefined) ends.set(nameOf(key), end)
  }
  return ends
}

/** By kind that has pieces, how each of some records ended before it is shown anew. */
type Before = ReadonlyMap<string, ReadonlyMap<string, Ended | undefined>>

/** The pieces of the records that are over now and were not, or were and are not any more. */
export async function piecesToShow(db: Database, before: Before): Promise<Key[]> {
  if (before.size === 0) return []
  const keys = [...before].flatMap(([kind, ends]) => [...ends.keys()].map((id): Key => [kind, id]))
  const after = await endsByKind(db, keys)
  const pieces: Key[] = []
  for (const [kind, id] of keys) {
    if (isSame(before.get(kind)?.get(id), after.get(kind)?.get(id))) continue
    const found = await piecesOf(db, kind as KindName, id)
    pieces.push(...found.map((each): Key => [PIECE, each.id]))
  }
  return pieces
}

function isSame(end: Ended | undefined, other: Ended | undefined): boolean {
  return end?.why === other?.why && end?.on === other?.on
}

/** By kind and id, how some records have ended; each is asked for once. */
async function endsByKind(db: Database, keys: readonly Key[]): Promise<Before> {
  const kinds = [...new Set(keys.map(([name]) => name))]
  const found = kinds.map(async (kind) => {
    const ids = [...new Set(keys.filter(([name]) => name === kind).map(([, id]) => id))]
    const rows = await db.table<Shown>(kind).bulkGet(ids)
    return [kind, new Map(ids.map((id, at) => [id, endOf(rows[at])]))] as const
  })
  return new Map(await Promise.all(found))
}

/** The pieces of a record that this phone knows, also those taken out. */
export async function piecesOf(db: Database, kind: KindName, id: string): Promise<Shown[]> {
  const found = (await places[kind]?.(db, id)) ?? []
  return found.filter(({ version }) => {
    const whole = kindNamed(PIECE)?.pieceOf?.(version.fields)
    return whole?.kind === kind && whole.id === id
  })
}

function endOf(shown: Shown | undefined): Ended | undefined {
  if (shown?.list === 'removed') return { why: 'removed' }
  if (shown?.state === 'cancelled') return { why: 'cancelled' }
  const on = shown?.['endedOn']
  return typeof on === 'string' ? { why: 'closed', on } : undefined
}
