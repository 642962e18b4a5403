import { addDays, type Day, isDay } from '#domain/day.ts'
import {
  dueIn,
  firstDayIn,
  lastDayBefore,
  type Period,
  periodAfter,
  periodOf,
  type Recurrence,
  recurrences,
} from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'

import { doneOn, latestOf, type Note, percentIn, turnOfNote } from './notes.ts'
import type { Task } from './record.ts'

/** One turn of a task that comes back: when it is due and how far it has come. */
export type Turn = {
  period: Period
  dueOn: Day
  percent: number
  /** The day it was done whole. */
  doneOn?: Day | undefined
}

/** The day that was given to a task, and the days a leader accepted for single turns of it. */
export type Given = { on?: Day | undefined; inTurn?: ReadonlyMap<Period, Day> }

type Returns = { recurrence: Recurrence; startOn: Day; first: Period; untilOn: Day }

/** How often a task comes back and since when; nothing for one that does not, or a code from a newer version. */
function returnsOf(values: Values): Returns | undefined {
  const { recurrence: code, startOn, untilOn = '9999-12-31' } = values as Partial<Task>
  const recurrence = recurrences.find((each) => each === code)
  if (recurrence === undefined || startOn === undefined || !isDay(startOn)) return undefined
  return { recurrence, startOn, first: periodOf(recurrence, startOn), untilOn }
}

/** The day a leader accepted for a turn, by the turn that was named; one of a time when the task came back more or less often stands in the turn in which its own began. */
function acceptedFor({ inTurn }: Given, { recurrence }: Returns, period: Period): Day | undefined {
  const named = [...(inTurn ?? [])].findLast(
    ([turn]) => turnOfNote(recurrence, { period: turn, on: undefined }) === period,
  )
  return named?.[1]
}

/**
 * When a turn of a task is due: on the day a leader accepted for this turn, wherever it lies; no
 * other turn is moved by that.
 *
 * Default: đề nghị đổi thời hạn của việc lặp lại chỉ đổi hạn của kỳ được đề nghị.
 */
function dueInTurn(values: Values, returns: Returns, period: Period, given: Given): Day {
  return acceptedFor(given, returns, period) ?? dayInTurn(values, returns, period, given.on)
}

/**
 * When a turn of a task is due, from the day `given` to the task, which is that of its first turn:
 * in that period or the one after, never before the task begins. A given day that lies further on
 * is that of the period it lies in.
 *
 * Practice: "trước ngày X" được tính lại ở từng kỳ: chậm nhất ngày X − 1 của kỳ đó.
 */
function dayInTurn(values: Values, returns: Returns, period: Period, given: Day | undefined): Day {
  const { recurrence, startOn, first } = returns
  if (given === undefined) return dueIn(recurrence, period, given)
  const { beforeOn } = values as Partial<Task>
  const isBefore = beforeOn !== undefined && isDay(beforeOn) && lastDayBefore(beforeOn) === given
  const dayFrom = (turn: Period, each: Period) => {
    const day = dueIn(recurrence, each, isBefore ? beforeOn : given, turn)
    return isBefore ? lastDayBefore(day) : day
  }
  const own = periodOf(recurrence, given)
  const turn = own === periodAfter(recurrence, first) ? first : own
  const isEarly = dayFrom(turn, first) < startOn
  return dayFrom(isEarly ? periodOf(recurrence, addDays(firstDayIn(turn), -1)) : turn, period)
}

/** When what was noted of a task was due: its turn, or the task where it does not come back. */
export function dueOfTurn(
  values: Values,
  period: Period | undefined,
  given: Given,
): Day | undefined {
  const returns = returnsOf(values)
  return returns && period ? dueInTurn(values, returns, period, given) : given.on
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
  /** The day this turn was done whole. */
  doneOn: Day | undefined
  /** A leader accepted this day for this turn. */
  isAccepted: boolean
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
  given: Given,
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
    dueOn: dueInTurn(values, returns, period, given),
    percent: percentIn(own),
    note: own ?? before,
    isOver: isDone(own),
    doneOn: isDone(own) ? doneOn(byPeriod.get(period) ?? []) : undefined,
    isAccepted: acceptedFor(given, returns, period) !== undefined,
  }
}

/** The turn at which the work of a task stands; nothing for one that does not come back. */
export function openPeriod(values: Values, notes: readonly Note[]): Period | undefined {
  return openTurn(values, notes, {})?.period
}

function isDone(note: Note | undefined): boolean {
  return percentIn(note) >= 100
}

/** True unless a task comes back from a day on that lies after the last one of all. */
export function comesOnce(values: Values): boolean {
  const returns = returnsOf(values)
  return !returns || firstDayIn(returns.first) <= returns.untilOn
}

const TURNS_MAX = 60

/**
 * Every turn of a task that has begun by a day, and those that have notes already, the latest
 * first; the oldest are left out beyond sixty.
 */
export function turnsOf(values: Values, notes: readonly Note[], given: Given, today: Day): Turn[] {
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
      dueOn: dueInTurn(values, returns, period, given),
      percent,
      ...(percent >= 100 ? { doneOn: doneOn(own) } : {}),
    })
    period = periodAfter(recurrence, period)
  }
  return turns.slice(-TURNS_MAX).toReversed()
}

/** How far one turn of a task has come, 0 to 100; of work that does not come back, all of it. */
export function percentOfTurn(values: Values, notes: readonly Note[], period?: Period): number {
  return percentIn(latestOfTurn(values, notes, period))
}

/** The latest note on one turn of a task; of work that does not come back, the latest of all. */
export function latestOfTurn(
  values: Values,
  notes: readonly Note[],
  period: Period | undefined,
): Note | undefined {
  const returns = returnsOf(values)
  if (!returns) return latestOf(notes)
  if (period === undefined) return undefined
  const turn = turnOfNote(returns.recurrence, { period, on: undefined }) ?? period
  return latestOf(notesByPeriod(notes, returns.recurrence).get(turn) ?? [])
}

function notesByPeriod(notes: readonly Note[], recurrence: Recurrence): Map<Period, Note[]> {
  const byPeriod = new Map<Period, Note[]>()
  for (const note of notes) {
    const period = turnOfNote(recurrence, note)
    if (!period) continue
    byPeriod.set(period, [...(byPeriod.get(period) ?? []), note])
  }
  return byPeriod
}
