import type { Database, Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { addDays, isDay } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'

import type { Feedback } from './record.ts'

/**
 * How many days apart two matters of one place and one topic may be and still be the same.
 *
 * Default: trùng nơi, trùng việc trong 90 ngày.
 */
export const ALIKE_DAYS = 90

type Asked = Partial<Feedback> & { id: string }

/**
 * The matters on this phone that may be the same as one: of its village and its topic, received
 * within 90 days of it, the nearest day first. It asks where and what, never who. A topic *other*
 * says nothing and finds nothing, and a denunciation is neither asked about nor found.
 *
 * Default: trùng nơi, trùng việc trong 90 ngày.
 */
export async function alikeTo(db: Database, values: Values & { id: string }): Promise<Shown[]> {
  const { id, type, village, topic, receivedOn } = values as Asked
  if (type === 'denunciation' || village === undefined) return []
  if (topic === undefined || topic === 'other') return []
  if (receivedOn === undefined || !isDay(receivedOn)) return []
  const found = await db.feedback
    .where('[village+topic+receivedOn]')
    .between(
      [village, topic, addDays(receivedOn, -ALIKE_DAYS)],
      [village, topic, addDays(receivedOn, ALIKE_DAYS)],
      true,
      true,
    )
    .toArray()
  const farFrom = (shown: Shown) =>
    Math.abs(Date.parse(recordOf<Feedback>(shown).receivedOn) - Date.parse(receivedOn))
  return found
    .filter((other) => other.id !== id && isInSight(other))
    .toSorted((a, b) => farFrom(a) - farFrom(b))
}

/** The matters a person said are the same as one, on whichever of the two that stands. */
export async function linkedTo(db: Database, { id, version }: Shown): Promise<Shown[]> {
  const { sameAs = [] } = version.fields as Partial<Feedback>
  const [named, naming] = await Promise.all([
    db.feedback.bulkGet([...sameAs]),
    db.feedback.where('sameAs').equals(id).toArray(),
  ])
  const all = [...named, ...naming].filter((each) => each !== undefined)
  const others = all.filter((each) => each.id !== id && isInSight(each))
  return [...new Map(others.map((each) => [each.id, each])).values()]
}

/** What is still to be asked about a matter: alike, and nobody said yet whether it is the same. */
export async function unasked(db: Database, shown: Shown): Promise<Shown[]> {
  const alike = await alikeTo(db, { ...shown.version.fields, id: shown.id })
  return alike.filter((other) => !isSaid(shown, other) && !isSaid(other, shown))
}

/** Whether a matter says of another one that it is the same, or that it is not. */
export function isSaid({ version }: Shown, other: Pick<Shown, 'id'>): boolean {
  const { sameAs = [], notSame = [] } = version.fields as Partial<Feedback>
  return sameAs.includes(other.id) || notSame.includes(other.id)
}

function isInSight({ list, isRefused, version }: Shown): boolean {
  return list !== 'removed' && isRefused !== true && version.fields['type'] !== 'denunciation'
}
