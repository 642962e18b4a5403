import type { Values } from '#domain/record.ts'
import type { Progress } from '#records/progress/record.ts'

import type { Task } from './record.ts'

const WHOLE = 100

/** How much a task has to do; nothing where that is not counted. */
export function quantityOf(task: Values): number | undefined {
  const { quantity } = task as Partial<Task>
  return quantity !== undefined && quantity > 0 ? quantity : undefined
}

/**
 * How much is done after a note: so much more than before, or all anew where it was counted
 * again. Nothing while no note has said how much.
 */
export function doneAfter(before: number | undefined, note: Values): number | undefined {
  const { quantity, isTotal } = note as Partial<Progress>
  if (typeof quantity !== 'number') return before
  return isTotal === true ? quantity : (before ?? 0) + quantity
}

/**
 * The share that is done of what there is to do, a whole percent from 0 to 100; nothing where
 * either is not counted.
 *
 * Default: việc có số lượng thì phần trăm tính theo số đã làm được, làm tròn xuống.
 */
export function shareDone(
  done: number | undefined,
  quantity: number | undefined,
): number | undefined {
  if (done === undefined || quantity === undefined) return undefined
  return Math.min(WHOLE, Math.floor((done * WHOLE) / quantity))
}
