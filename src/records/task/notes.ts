import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Period } from '#domain/recurrence.ts'

/** A progress note as a task reads it. */
export type Note = {
  at: string
  on: Day | undefined
  percent: number
  isPaused: boolean
  /** The turn it is about, where the task comes back. */
  period: Period | undefined
}

/** The progress notes among the parts of a task, oldest first. */
export function notesIn(parts: readonly Part[]): Note[] {
  return parts
    .filter(({ kind }) => kind === 'progress')
    .map(({ at, values }): Note => ({
      at,
      on: typeof values['on'] === 'string' ? values['on'] : undefined,
      percent: Number(values['percent'] ?? 0),
      isPaused: values['isPaused'] === true,
      period: typeof values['period'] === 'string' ? values['period'] : undefined,
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
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
