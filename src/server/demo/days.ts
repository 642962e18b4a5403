import { type Calendar, isRestDay, nextWorkingDay, subtractWorkingDays } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'

import type { DemoFeedback } from './feedback.ts'

/**
 * The day a matter was received, so that its reply is due as many days from `today` as it says.
 * A reply is due on working days only: a late one was due on the last before, one to come is due
 * on the first after.
 */
export function receivedOnFor(
  { when }: Pick<DemoFeedback, 'when'>,
  today: Day,
  calendar: Calendar,
): Day {
  if ('daysAgo' in when) return lastWorkingDay(addDays(today, -when.daysAgo), calendar)
  const wanted = addDays(today, when.dueIn)
  const dueOn = when.dueIn < 0 ? lastWorkingDay(wanted, calendar) : nextWorkingDay(wanted, calendar)
  const rule = ruleOn('processing_result_told', dueOn)
  if (!rule) throw new Error(`No rule says when a reply was due on ${dueOn}`)
  return subtractWorkingDays(dueOn, rule.length, calendar)
}

/** The last working day on or before a day. */
function lastWorkingDay(day: Day, calendar: Calendar): Day {
  return isRestDay(day, calendar) ? subtractWorkingDays(day, 1, calendar) : day
}
