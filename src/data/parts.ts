import type { Table } from 'dexie'

import type { Part } from '#domain/part.ts'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import type { Database, Shown } from './db.ts'
import { partKinds } from './owners.ts'
import type { Key } from './show.ts'

/** What belongs to each of some records and moves how they look, by the record's id. */
export async function partsOf(db: Database, owners: readonly Key[]): Promise<Map<string, Part[]>> {
  const partsByOwner = new Map<string, Part[]>()
  const asked = partKinds.map((kind) =>
    partsIn(
      db.table(kind),
      owners.filter(([owner]) => mayBelong(kind, owner)).map(([, id]) => id),
    ),
  )
  for (const [at, rows] of (await Promise.all(asked)).entries()) {
    const kind = partKinds[at] ?? ''
    for (const part of standingParts(kind, rows)) {
      const owner = String(part.values['of'])
      partsByOwner.set(owner, [...(partsByOwner.get(owner) ?? []), part])
    }
  }
  return partsByOwner
}

/**
 * Rows of a kind as the rules read them. What the commune refused moves nothing; it stands in Diễn
 * biến, for a person to look at.
 */
export function standingParts(kind: string, rows: readonly Shown[]): Part[] {
  return rows
    .filter(({ isRefused }) => isRefused !== true)
    .map(({ id, version }) => ({
      kind,
      id,
      at: version.stamps['on'] ?? '',
      values: version.fields,
    }))
}

/** Whether a part of a kind may move how a record of another one looks. */
function mayBelong(part: KindName, owner: string): boolean {
  if (!kindNamed(owner)?.derive) return false
  const { partOf, wholeKinds } = kindNamed(part) ?? {}
  if (wholeKinds) return wholeKinds.includes(owner)
  // A step says for itself what it is a step of.
  const always = partOf?.({}).kind ?? ''
  return always === owner || !kindNamed(always)
}

/** Each owner is asked for apart, all at once: a cursor over many of them goes step by step. */
async function partsIn(table: Table<Shown, string>, owners: readonly string[]): Promise<Shown[]> {
  if (owners.length === 0) return []
  if (owners.length > 1 && (await table.limit(1).primaryKeys()).length === 0) return []
  const found = owners.map((owner) => table.where('of').equals(owner).toArray())
  return (await Promise.all(found)).flat()
}
