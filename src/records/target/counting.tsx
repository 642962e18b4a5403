import type { Database, Shown } from '#data/db.ts'
import type { Day } from '#domain/day.ts'
import { firstDayIn, lastDayIn, type Period } from '#domain/recurrence.ts'
import type { KindName } from '#records/shapes.ts'

import { answersCounted } from './answers-counted.tsx'
import { exemplarsCounted, unitsWithExemplar } from './exemplars-counted.tsx'
import type { Target } from './record.ts'
import { type Measured, shareOf } from './rules.ts'
import { tasksCounted } from './tasks-counted.tsx'
import { type Time, timeOf } from './time.ts'
import { unitsAssigned, unitsThatPlanned } from './units-counted.tsx'

type Counting = NonNullable<Target['counts']>

/** What was counted: exactly these records, those that meet the target and those that do not. */
export type Counted = {
  kind: KindName
  met: Shown[]
  unmet: Shown[]
}

/** Between these days lie the periods that are counted: what is due outside them need not be read. */
export type Asked = { db: Database; target: Target; from: Day; to: Day }

/** Counts a period of what was read, as it stood by its last day. */
export type Count = (time: Time) => Counted

/**
 * Counts some periods of a target from the records on this phone, which are read once for all of
 * them; nothing for a target that is not counted, or by a code from a newer version.
 */
export async function countFor(
  { db, target, today }: { db: Database; target: Target; today: Day },
  periods: readonly Period[],
): Promise<Counted[] | undefined> {
  const { counts } = target
  if (counts === undefined || !Object.hasOwn(counters, counts)) return undefined
  const days = periods.flatMap((period) => [firstDayIn(period), lastDayIn(period)]).toSorted()
  const [from = today, to = today] = [days.at(0), days.at(-1)]
  const count = await counters[counts]({ db, target, from, to })
  return periods.map((period) => count(timeOf(period, today)))
}

/** The value that was counted: a share of all, or how many where the goal is a number. */
export function measuredBy({ goalCount }: Target, { met, unmet }: Counted): Measured | undefined {
  const total = met.length + unmet.length
  if (goalCount !== undefined) return { value: met.length }
  const value = shareOf(met.length, total)
  return value === undefined ? undefined : { value, done: met.length, total }
}

const counters: Record<Counting, (asked: Asked) => Promise<Count>> = {
  answers_on_time: answersCounted,
  own_plans: unitsThatPlanned,
  tasks_done: tasksCounted,
  exemplars: exemplarsCounted,
  units_with_initiative: (asked) => unitsWithExemplar(asked, 'initiative'),
  units_with_bright_spot_government: (asked) => unitsWithExemplar(asked, 'bright_spot_government'),
  units_with_bright_spot_democracy: (asked) => unitsWithExemplar(asked, 'bright_spot_democracy'),
  units_assigned: unitsAssigned,
}
