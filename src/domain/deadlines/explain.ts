import { type Calendar, type CountedDay, countWorkingDays } from '#domain/calendar.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Clock, Run } from './clock.ts'
import { lastDayOf } from './count.ts'
import type { Length } from './rule.ts'

/**
 * One day of a count: counted with its number, left out as a rest day, left out because the matter
 * stood still, or the working day a last day came to lie on because it could not end before.
 */
export type ExplainedDay = CountedDay | { day: Day; suspended: true } | { day: Day; movedFrom: Day }

type Count = { unit: Length['unit']; total: number; runs: readonly Run[]; dueOn?: Day }

/**
 * Every day of a length that nothing moved, from the one next to the event to the last. What is
 * counted back from its event goes back in time.
 */
export function explainLength(length: Length, eventOn: Day, calendar: Calendar): ExplainedDay[] {
  const { length: total, unit, direction } = length
  const dueOn = lastDayOf(length, eventOn, calendar)
  if (direction === 'after') {
    return explain({ unit, total, runs: [{ after: eventOn }], dueOn }, calendar)
  }
  const forward = { after: addDays(dueOn, -1), through: addDays(eventOn, -1) }
  const days = explain({ unit, total, runs: [forward] }, calendar)
  return days
    .toReversed()
    .map((each) => ('number' in each ? { ...each, number: total + 1 - each.number } : each))
}

/**
 * Every day of a clock, from the one after its event to the day it is due; while it stands still,
 * to the day it was suspended.
 */
export function explainClock(clock: Clock, calendar: Calendar): ExplainedDay[] {
  return explain({ ...clock, unit: clock.rule.unit }, calendar)
}

/** True where a row that nobody has confirmed yet had a say in a count. */
export function restsOnUnverified(
  days: readonly ExplainedDay[],
  { unit, direction, kind }: Length,
  calendar: Calendar,
): boolean {
  const isExact = unit === 'calendar_days' && (direction === 'before' || kind === 'minimum')
  if (isExact) return false
  const lastCounted = days.findLastIndex((each) => 'number' in each)
  const goesOn = days.findLastIndex((each) => 'suspended' in each)
  return days.some((each, index) => {
    if (calendar.get(each.day)?.verified !== false) return false
    // With no days left it is due on the day it goes on, unless that is a day of rest.
    if ('suspended' in each) return index === goesOn && index > lastCounted
    // Calendar days count on rest days too; only where the last one ends does a row matter.
    return unit === 'working_days' || index >= lastCounted
  })
}

function explain({ unit, total, runs, dueOn }: Count, calendar: Calendar): ExplainedDay[] {
  const explained: ExplainedDay[] = []
  let number = 0
  let lastCounted = ''
  const count = (day: Day) => {
    const plain = plainDay(day, calendar)
    const isRest = 'rest' in plain
    if (number < total && (unit === 'calendar_days' || !isRest)) {
      number += 1
      lastCounted = day
      explained.push({ day, number })
    } else {
      explained.push(isRest ? plain : { day, movedFrom: lastCounted })
    }
  }
  runs.forEach(({ after, through = dueOn ?? after }, index) => {
    for (let day = addDays(after, 1); day <= through; day = addDays(day, 1)) count(day)
    const next = runs[index + 1]?.after ?? through
    for (let day = addDays(through, 1); day <= next; day = addDays(day, 1)) {
      // With no days left, it can be due on the very day it goes on.
      if (day === dueOn) count(day)
      else explained.push({ day, suspended: true })
    }
  })
  return explained
}

/** A day as it would be counted alone. */
function plainDay(day: Day, calendar: Calendar): CountedDay {
  const [first] = countWorkingDays(addDays(day, -1), 1, calendar)
  return first ?? { day, number: 1 }
}
