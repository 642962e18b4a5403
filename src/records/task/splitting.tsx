import type { Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'

import type { Task } from './record.ts'
import { dayOfTask } from './rules.ts'

const ID_MAX = 64

/** So many units get their parts at once: with the longest words they fit into one act. */
export const PIECES_MAX = 40

/** The part of a task that is a unit's: always the same one, whoever splits it, however often. */
export function pieceIdOf(taskId: string, unitId: string): string {
  return `${taskId}-${unitId}`
}

/** True where a unit's part of a task can have its name: names of other apps may be too long for it. */
export function mayHavePiece(taskId: string, unitId: string): boolean {
  return pieceIdOf(taskId, unitId).length <= ID_MAX
}

/** True where a task can be split: it is no part itself, and goes on. */
export function maySplit({ parent }: Task, state: string | undefined): boolean {
  return parent === undefined && state !== 'done' && state !== 'cancelled'
}

/** What every part has from its task at first: what is asked, where it stands, by when. */
export function startOfPieces(task: Task): Values {
  return { content: task.content, dueOn: dayOfTask(task)?.on }
}

/** Gives a part of a task to each of some units, in one act; the task itself and every part there is stay as they are. */
export function splittingSavings(task: Task, units: readonly string[], said: Values): Saving[] {
  const { id, ordinal, tag, startOn, recurrence, untilOn } = task
  const { content, dueOn } = said
  const common = { content, dueOn, ordinal, tag, startOn, recurrence, untilOn }
  return units
    .filter((unit) => mayHavePiece(id, unit))
    .map((unit) => ({
      kind: 'task',
      id: pieceIdOf(id, unit),
      isNew: true,
      answers: { ...common, leadUnit: unit, leadBasis: 'commune', parent: id },
    }))
}

/**
 * How far the parts of a task have come together, a whole percent rounded down: each weighs the
 * same, those that were cancelled or taken out not at all. Nothing where there is none.
 *
 * Default: các phần của một nhiệm vụ ngang nhau.
 */
export function shareOfPieces(
  parts: readonly { state?: string; list: string; percent?: number }[],
): number | undefined {
  const counted = countedPieces(parts)
  if (counted.length === 0) return undefined
  const sum = counted.reduce((all, { percent = 0 }) => all + percent, 0)
  return Math.floor(sum / counted.length)
}

/** The parts that count: not cancelled, not taken out. */
export function countedPieces<Part extends { state?: string; list: string }>(
  parts: readonly Part[],
): Part[] {
  return parts.filter(({ state, list }) => list !== 'removed' && state !== 'cancelled')
}
