import { isRemoved, type Version } from '#protocol/change.ts'
import { kindNamed, kinds } from '#records/kinds.ts'
import { kindNames } from '#records/shapes.ts'

import type { Database, Shown } from './db.ts'
import type { Key } from './show.ts'

/** How a record stands: its merged version, and whether the commune refused all there is of it. */
export type Standing = { version: Version; isRefused: boolean }

export const partKinds = kindNames.filter((name) => 'partOf' in kinds[name])

/** The record a part belongs to, where its kind is known here. */
export function ownerOf([kind]: Key, standing: Standing | undefined): Key[] {
  const owner = standing && kindNamed(kind)?.partOf?.(standing.version.fields)
  return owner && kindNamed(owner.kind) ? [[owner.kind, owner.id]] : []
}

/** A record named by one text. */
export function nameOf([kind, id]: Key): string {
  return `${kind} ${id}`
}

/** Parts that are due by themselves, and what they belong to. */
const duePartKinds = partKinds.filter((name) => 'derive' in kinds[name])
const ownersOfDue = new Set(duePartKinds.map((name) => kindNamed(name)?.partOf?.({}).kind))

/** By name, how those of some records look so far whose parts are due by themselves. */
export async function beforesOf(db: Database, keys: readonly Key[]): Promise<Map<string, Shown>> {
  const asked = keys.filter(([kind]) => ownersOfDue.has(kind))
  const rows = await Promise.all(asked.map(([kind, id]) => db.table<Shown>(kind).get(id)))
  return new Map(asked.flatMap((key, at) => (rows[at] ? [[nameOf(key), rows[at]] as const] : [])))
}

/** The parts that are due by themselves of records that were just taken out, or brought back. */
export async function followingOf(
  db: Database,
  keys: readonly Key[],
  versions: ReadonlyMap<string, Standing | undefined>,
  befores: ReadonlyMap<string, Shown>,
): Promise<Key[]> {
  const following: Key[] = []
  for (const key of keys.filter(([kind]) => ownersOfDue.has(kind))) {
    const standing = versions.get(nameOf(key))
    const isOut = standing !== undefined && isRemoved(standing.version)
    if (isOut === (befores.get(nameOf(key))?.list === 'removed')) continue
    for (const kind of duePartKinds) {
      const ids = await db.table(kind).where('of').equals(key[1]).primaryKeys()
      following.push(...ids.map((id): Key => [kind, String(id)]))
    }
  }
  return following
}

/** By name, the parts that are due by themselves of records that are taken out. */
export async function ofRemoved(
  db: Database,
  keys: readonly Key[],
  versions: ReadonlyMap<string, Standing | undefined>,
): Promise<Set<string>> {
  const found = new Set<string>()
  const due = keys.filter(([kind]) => duePartKinds.some((name) => name === kind))
  for (const key of due) {
    for (const owner of ownerOf(key, versions.get(nameOf(key)))) {
      const whole = versions.get(nameOf(owner))
      const isOut = whole
        ? isRemoved(whole.version)
        : (await db.table<Shown>(owner[0]).get(owner[1]))?.list === 'removed'
      if (isOut) found.add(nameOf(key))
    }
  }
  return found
}
