import type { End } from '#domain/rules.ts'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import type { Database, Shown } from './db.ts'
import { nameOf, type Standing } from './owners.ts'
import type { Key } from './show.ts'

/** By the name of a piece, why the record it is a piece of is over. */
export type Ends = ReadonlyMap<string, End>

type Versions = ReadonlyMap<string, Standing | undefined>

/** Of some records: which are over with what they are pieces of, and how those that may have pieces are shown so far. */
export async function whatEnds(
  db: Database,
  keys: readonly Key[],
  versions: Versions,
): Promise<{ ends: Ends; before: Before }> {
  const mayEnd = keys.filter(([kind]) => kindNamed(kind)?.pieceOf)
  // A phone answers slowly: of other kinds nothing is asked.
  if (mayEnd.length === 0) return { ends: new Map(), before: new Map() }
  const [ends, before] = await Promise.all([endsOf(db, mayEnd, versions), endsByKind(db, mayEnd)])
  return { ends, before }
}

/** Why each of some records is over together with the one it is a piece of, as that one is shown. */
async function endsOf(db: Database, keys: readonly Key[], versions: Versions): Promise<Ends> {
  const wholes = keys.flatMap((key): [Key, string][] => {
    const standing = versions.get(nameOf(key))
    const whole = standing && kindNamed(key[0])?.pieceOf?.(standing.version.fields)
    return whole === undefined ? [] : [[key, whole]]
  })
  const found = await Promise.all(wholes.map(([[kind], whole]) => db.table<Shown>(kind).get(whole)))
  const ends = new Map<string, End>()
  for (const [at, [key]] of wholes.entries()) {
    const end = endOf(found[at])
    if (end !== undefined) ends.set(nameOf(key), end)
  }
  return ends
}

/** By kind that has pieces, how each of some records ended before it is shown anew. */
type Before = ReadonlyMap<string, ReadonlyMap<string, End | undefined>>

/** The pieces of the records that are over now and were not, or were and are not any more. */
export async function piecesToShow(db: Database, before: Before): Promise<Key[]> {
  if (before.size === 0) return []
  const keys = [...before].flatMap(([kind, ends]) => [...ends.keys()].map((id): Key => [kind, id]))
  const after = await endsByKind(db, keys)
  const pieces: Key[] = []
  for (const [kind, id] of keys) {
    if (before.get(kind)?.get(id) === after.get(kind)?.get(id)) continue
    const found = await piecesOf(db, kind as KindName, id)
    pieces.push(...found.map((each): Key => [kind, each.id]))
  }
  return pieces
}

async function endsByKind(db: Database, keys: readonly Key[]): Promise<Before> {
  const byKind = new Map<string, Map<string, End | undefined>>()
  for (const kind of new Set(keys.map(([name]) => name))) {
    const ids = keys.filter(([name]) => name === kind).map(([, id]) => id)
    const rows = await db.table<Shown>(kind).bulkGet(ids)
    byKind.set(kind, new Map(ids.map((id, at) => [id, endOf(rows[at])])))
  }
  return byKind
}

/** The pieces of a record that this phone knows, also those taken out; their names begin with its own. */
export async function piecesOf(db: Database, kind: KindName, id: string): Promise<Shown[]> {
  const found = await db.table<Shown>(kind).where('id').startsWith(`${id}-`).toArray()
  return found.filter(({ version }) => kindNamed(kind)?.pieceOf?.(version.fields) === id)
}

function endOf(shown: Shown | undefined): End | undefined {
  if (shown?.list === 'removed') return 'removed'
  return shown?.state === 'cancelled' ? 'cancelled' : undefined
}
