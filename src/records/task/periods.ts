import { type Day, isDay } from '#domain/day.ts'
import {
  dueIn,
  firstDayIn,
  type Period,
  periodAfter,
  periodOf,
  type Recurrence,
  recurrences,
} from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'

import { doneOn, latestOf, type Note, percentIn } from './notes.ts'
import type { Task } from './record.ts'

/** One turn of a task that comes back: when it is due and how far it has come. */
export type Turn = {
  period: Period
  dueOn: Day
  percent: number
  /** The day it was done whole. */
  doneOn?: Day | undefined
}

/** How often a task comes back and since when; nothing for one that does not, or a code from a newer version. */
function returnsOf(
  values: Values,
): { recurrence: Recurrence; first: Period; untilOn: Day } | undefined {
  const { recurrence: code, startOn, untilOn = '9999-12-31' } = values as Partial<Task>
  const recurrence = recurrences.find((each) => each === code)
  if (recurrence === undefined || startOn === undefined || !isDay(startOn)) return undefined
  return { recurrence, first: periodOf(recurrence, startOn), untilOn }
}

/** The turn of a task at which its work stands. */
export type OpenTurn = {
  period: Period
  dueOn: Day
  percent: number
  /** The latest note of the turn, or of the one before while nothing is noted of this one. */
  note: Note | undefined
  /** True once the last turn there is was done. */
  isOver: boolean
}

/**
 * The first turn of a task that is not done; once the last turn is done, that one. Nothing for a
 * task that does not come back.
 *
 * Default: kỳ trước chưa xong thì vẫn còn hạn của kỳ trước.
 */
export function openTurn(
  values: Values,
  notes: readonly Note[],
  example: Day | undefined,
): OpenTurn | undefined {
  const returns = returnsOf(values)
  if (!returns) return undefined
  const { recurrence, first, untilOn } = returns
  const byPeriod = notesByPeriod(notes, recurrence)
  const noteIn = (each: Period) => latestOf(byPeriod.get(each) ?? [])
  let period = first
  let before: Note | undefined
  // Each turn that is passed has a note of its own: there are no more of them than notes.
  while (isDone(noteIn(period))) {
    const next = periodAfter(recurrence, period)
    if (firstDayIn(next) > untilOn) break
    before = noteIn(period)
    period = next
  }
  const own = noteIn(period)
  return {
    period,
    dueOn: dueIn(recurrence, period, example),
    percent: percentIn(own),
    note: own ?? before,
    isOver: isDone(own),
  }
}

function isDone(note: Note | undefined): boolean {
  return percentIn(note) >= 100
}

const TURNS_MAX = 60

/**
 * Every turn of a task that has begun by a day, and those that have notes already, the latest
 * first; the oldest are left out beyond sixty.
 */
export function turnsOf(
  values: Values,
  notes: readonly Note[],
  example: Day | undefined,
  today: Day,
): Turn[] {
  const returns = returnsOf(values)
  if (!returns) return []
  const { recurrence, first, untilOn } = returns
  const byPeriod = notesByPeriod(notes, recurrence)
  const last = [...byPeriod.keys(), periodOf(recurrence, today)].reduce((a, b) => (a > b ? a : b))
  const turns: Turn[] = []
  for (let period = first; period <= last && firstDayIn(period) <= untilOn;) {
    const own = byPeriod.get(period) ?? []
    const percent = percentIn(latestOf(own))
    turns.push({
      period,
      dueOn: dueIn(recurrence, period, example),
      percent,
      ...(percent >= 100 ? { doneOn: doneOn(own) } : {}),
    })
    period = periodAfter(recurrence, period)
  }
  return turns.slice(-TURNS_MAX).toReversed()
}

/** A note that names no turn, as an older app writes it, is of the turn in which its day lies. */
function notesByPeriod(notes: readonly Note[], recurrence: Recurrence): Map<Period, Note[]> {
  const byPeriod = new Map<Period, Note[]>()
  for (const note of notes) {
    const period = note.period ?? (note.on && isDay(note.on) && periodOf(recurrence, note.on))
    if (!period) continue
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), note])
  }
  return byPeriod
}
