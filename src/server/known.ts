import { allInView, type Standing, type Version } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'

import type { Book, Place } from './book.ts'

/** A change the log knows: from before the restore or since, and whether it set a removal. */
export type Known = { age: 'then' | 'since'; isOfRemoval: boolean }

/** Tells which values of a field the log knows. */
export function knowing(known: ReadonlyMap<string, Known>, name: string) {
  return ({ value, stamp }: Standing): boolean => {
    const change = known.get(idOf(stamp))
    // Against a removal stands `null` under the stamp of a value of another field.
    const isAgainst = name === 'removedAt' && value === null && change?.isOfRemoval === false
    return change !== undefined && !isAgainst
  }
}

/** Of the values that some versions hold: what the log knows of the changes that set them. */
export async function knownIn(
  { db, commune }: Book,
  place: Place,
  versions: readonly Version[],
): Promise<Map<string, Known>> {
  const ids = versions.flatMap(allInView)
  const logged = await db
    .selectFrom('log')
    .innerJoin('streams', 'streams.name', 'log.stream')
    .select(['change', 'fields', 'position', 'restored'])
    .where((where) =>
      where.and({ 'log.commune': commune, 'log.kind': place.kind, 'log.record': place.id }),
    )
    .where('change', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    logged.map(({ change, fields, position, restored }) => {
      const isOfRemoval = Object.hasOwn(JSON.parse(fields) as object, 'removedAt')
      return [change, { age: position <= (restored ?? 0) ? 'then' : 'since', isOfRemoval }]
    }),
  )
}
