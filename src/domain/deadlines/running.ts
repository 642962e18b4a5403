import type { Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import { type Clock, type ClockEvent, clockOf } from './clock.ts'
import type { Circumstances, Duty } from './rule.ts'
import { ruleOn } from './rules.ts'

type Around = { circumstances?: Circumstances; events?: readonly ClockEvent[] }

/**
 * The clock of a duty that began on a day, by the rule in force on it; nothing without such a day,
 * or before there was a rule. A row from elsewhere may hold a day that is none.
 *
 * Law: each rule names its article in `source`.
 */
export function runningClock(
  of: Duty,
  startedOn: Day | undefined,
  calendar: Calendar,
  { circumstances = {}, events = [] }: Around = {},
): Clock | undefined {
  if (startedOn === undefined || !isDay(startedOn)) return undefined
  const rule = ruleOn(of, startedOn, circumstances)
  const { complexity } = circumstances
  return (
    rule && clockOf({ rule, startedOn, ...(complexity ? { complexity } : {}) }, events, calendar)
  )
}
