import { type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import {
  firstDayIn,
  type Period,
  periodOf,
  type Recurrence,
  recurrences,
} from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'

import { doneAfter, quantityOf, shareDone } from './quantity.ts'

/** A progress note as a task reads it. */
export type Note = {
  at: string
  on: Day | undefined
  /** How far the work of its turn had come by it, 0 to 100. */
  percent: number
  isPaused: boolean
  /** The turn it is about, where the task comes back. */
  period: Period | undefined
  /** How much of its turn was done by it, where that is counted. */
  done: number | undefined
}

/**
 * The progress notes among the parts of a task, oldest first. Where the task says how much there
 * is to do and a note said how much was done, the share follows from then on: two officers who
 * note at once both count.
 */
export function notesIn(parts: readonly Part[], task: Values): Note[] {
  const quantity = quantityOf(task)
  const recurrence = recurrences.find((each) => each === task['recurrence'])
  const doneByTurn = new Map<Period | undefined, number>()
  return parts
    .filter(({ kind }) => kind === 'progress')
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ at, values }): Note => {
      const period = typeof values['period'] === 'string' ? values['period'] : undefined
      const on = typeof values['on'] === 'string' ? values['on'] : undefined
      const turn = recurrence ? turnOfNote(recurrence, { period, on }) : period
      const done = doneAfter(doneByTurn.get(turn), values)
      if (done !== undefined) doneByTurn.set(turn, done)
      return {
        at,
        on,
        percent: shareDone(done, quantity) ?? Number(values['percent'] ?? 0),
        isPaused: values['isPaused'] === true,
        period,
        done,
      }
    })
}

/**
 * The turn a note is about. One that names none, as an older app writes it, is of the turn in which
 * its day lies; one of a time when the task came back more or less often, of the turn in which its
 * own began.
 */
export function turnOfNote(
  recurrence: Recurrence,
  { period, on }: Pick<Note, 'period' | 'on'>,
): Period | undefined {
  const day = period === undefined ? on : firstDayIn(period)
  return day !== undefined && isDay(day) ? periodOf(recurrence, day) : undefined
}

/** The latest of some notes. */
export function latestOf(notes: readonly Note[]): Note | undefined {
  return notes.at(-1)
}

/** How far work has come by a note on it, 0 to 100; not at all where nothing is noted. */
export function percentIn(note: Note | undefined): number {
  return note?.percent ?? 0
}

/** The day on which work was done whole: that of the note since which it has stood at 100. */
export function doneOn(notes: readonly Note[]): Day | undefined {
  const before = notes.findLastIndex(({ percent }) => percent < 100)
  return notes[before + 1]?.on
}
