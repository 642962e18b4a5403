import type { Here } from '#data/here.tsx'
import type { Saving } from '#data/save.ts'
import type { Period } from '#domain/recurrence.ts'

import { occurrenceId, occurrenceOf } from './rules.ts'

/** The turn a note is about, where this phone does not know it yet: it is begun in the same act. */
export async function beginning(
  { db }: Pick<Here, 'db'>,
  taskId: string,
  period: Period | undefined,
): Promise<Saving[]> {
  if (period === undefined) return []
  const id = occurrenceId(taskId, period)
  if ((await db.occurrence.get(id)) !== undefined) return []
  return [{ kind: 'occurrence', id, answers: occurrenceOf(taskId, period) }]
}
