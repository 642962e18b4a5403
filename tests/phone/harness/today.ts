import { setTimeout as wait } from 'node:timers/promises'

import { type Day, dayOf } from '#domain/day.ts'

const JOURNEY_MS = 5 * 60_000

/** Today in Việt Nam; in its last five minutes it is waited for the next day, so that a journey has one day. */
export async function todayForAJourney(): Promise<Day> {
  while (dayOf(Date.now() + JOURNEY_MS) !== dayOf(Date.now())) await wait(1000)
  return dayOf(Date.now())
}
