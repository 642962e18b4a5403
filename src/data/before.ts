import type { Values } from '#domain/record.ts'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import { type Based, type Database, type Own, ownOf, type Pending, type Shown } from './db.ts'

/** All there is of a record before something of it is saved. */
export type Before = {
  own: Own
  shown: Shown | undefined
  base: Based | undefined
  /** This phone's changes of it, oldest first; where the commune has it, none of them makes it. */
  past: Pending[]
  /** The stamps of the other parts of the same record, where the answers say which one it is. */
  siblings: string[] | undefined
}

type Asked = { kind: KindName; id: string; answers: Values }

/** Reads it all at once: a phone answers slowly, one by one. */
export async function readBefore(db: Database, { kind, id, answers }: Asked): Promise<Before> {
  const [own, shown, base, past, siblings] = await Promise.all([
    ownOf(db),
    db.table<Shown>(kind).get(id),
    db.base.get([kind, id]),
    db.outbox.where('[kind+record]').equals([kind, id]).sortBy('seq'),
    siblingStamps(db, { kind, fields: answers }),
  ])
  const made = past.map(({ first: _, ...change }) => change)
  return { own, shown, base, siblings, past: base ? made : past }
}

type Said = { kind: KindName; fields: Values }

/** What a new stamp comes after: the record's own, and those of the other parts of what it is added to. */
export async function stampsBefore(
  db: Database,
  { shown, siblings }: Before,
  said: Said,
): Promise<string[]> {
  const own = Object.values(shown?.version.stamps ?? {})
  return [...own, ...(siblings ?? (await siblingStamps(db, said)) ?? [])]
}

async function siblingStamps(db: Database, { kind, fields }: Said): Promise<string[] | undefined> {
  const owner = kindNamed(kind)?.partOf?.(fields)
  if (!owner || fields['of'] === undefined) return undefined
  const parts: Shown[] = await db.table(kind).where('of').equals(owner.id).toArray()
  return parts.flatMap(({ version }) => version.stamps['on'] ?? [])
}
