import type { Shown } from '#data/db.ts'
import type { Saving } from '#data/save.ts'
import { addDays } from '#domain/day.ts'
import { firstDayIn } from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'

import { progressAmong, requestsAmong } from './among.tsx'
import { notesIn } from './notes.ts'
import { dueOfTurn, openTurn, type OpenTurn } from './periods.ts'
import type { Task } from './record.ts'
import { dayOfTask, givenTo } from './rules.ts'
import { workOf } from './shown.tsx'

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

/** True where a task can be split: it is no part itself, and something of it is left to do. */
export function maySplit(
  { parent }: Task,
  { state, list }: Pick<Shown, 'state' | 'list'>,
): boolean {
  return parent === undefined && list === 'open' && state !== 'cancelled'
}

type Since = Pick<OpenTurn, 'period' | 'dueOn'>

/** The turn from which on units have their parts of a task that comes back: the one that is open. */
export function turnToSplit(
  shown: Shown,
  notes: readonly Shown[],
  requests: readonly Shown[],
): Since | undefined {
  const fields = workOf(shown)
  const given = givenTo(fields, requestsAmong(requests))
  return openTurn(fields, notesIn(progressAmong(notes), fields), given)
}

/** What every part has from its task at first: what is asked, and by when; of work that comes back the day of its open turn. */
export function startOfPieces(task: Task, since?: Since): Values {
  return { content: task.content, dueOn: since?.dueOn ?? dayOfTask(task)?.on }
}

/** Gives a part of a task to each of some units, in one act; the task itself and every part there is stay as they are. */
export function splittingSavings(
  task: Task,
  units: readonly string[],
  said: Values,
  since?: Since,
): Saving[] {
  const { id, ordinal, tag, tags, recurrence, untilOn } = task
  const days = daysOfPiece(task, said['dueOn'], since)
  const common = { content: said['content'], ...days, ordinal, tag, tags, recurrence, untilOn }
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
 * When a part begins and is due. A part of work that comes back begins with the turn that is open:
 * what was done before is not asked of units again. It is due in every turn with its task, unless
 * another day was said.
 *
 * Default: việc định kỳ chia cho đơn vị từ kỳ đang làm, hạn từng kỳ như việc chung.
 */
function daysOfPiece(task: Task, dueOn: unknown, since: Since | undefined): Values {
  const { startOn = '', beforeOn } = task
  if (!since) return { dueOn, startOn: task.startOn }
  const begins = firstDayIn(since.period)
  const begun = { startOn: begins > startOn ? begins : startOn }
  if (dueOn !== since.dueOn) return { dueOn, ...begun }
  const asTask = { dueOn: task.dueOn, beforeOn, ...begun }
  if (dueOfPiece({ ...asTask, recurrence: task.recurrence }, since) === dueOn) return asTask
  return beforeOn === undefined
    ? { dueOn, ...begun }
    : { beforeOn: addDays(since.dueOn, 1), ...begun }
}

function dueOfPiece(values: Values, { period }: Since): unknown {
  return dueOfTurn(values, period, { on: dayOfTask(values)?.on })
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
