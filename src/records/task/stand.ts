import type { Day } from '#domain/day.ts'

/** How a task stands on a day, as plans count it. */
export const stands = ['late', 'doing', 'idle', 'done'] as const
export type Stand = (typeof stands)[number]

/** What of a task says how it stands. */
type Standing = { list: string; dueOn: Day; state?: string; percent?: number; isRefused?: true }

/**
 * Where a task is counted: late while it is open after its day, else by how far it has come; work
 * that comes back is done until its next turn is begun, or late. What was cancelled, or never
 * taken by the commune, counts nowhere.
 */
export function standOf(
  { list, dueOn, state, percent = 0, isRefused }: Standing,
  today: Day,
): Stand | undefined {
  if (state === 'cancelled' || list === 'removed' || isRefused) return undefined
  if (list === 'open' && dueOn < today) return 'late'
  if (state === 'done') return 'done'
  return percent > 0 ? 'doing' : 'idle'
}
