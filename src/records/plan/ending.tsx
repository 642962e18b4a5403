import type { Database, Shown } from '#data/db.ts'
import type { Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { GROUP_CHANGES_MAX } from '#protocol/api.ts'
import { Note } from '#ui/note.tsx'

import { isBetweenTurns } from '#records/task/look.tsx'
import { usePlanningWords } from './page-words.tsx'
import { useTasksOf } from './tasks-of.tsx'

/** Before a plan is closed or cancelled: how many of its tasks are not done, and what becomes of them. */
export function OpenTasks({ plan, to }: { plan: Shown; to: string }) {
  const page = usePlanningWords()
  const tasks = useTasksOf(plan.id)
  const open = tasks?.filter((task) => task.list === 'open' && !isBetweenTurns(task)) ?? []
  const isEnd = to === 'closed' || to === 'cancelled'
  if (!isEnd || open.length === 0) return null
  const key = to === 'closed' ? 'plan.stillOpen' : 'plan.endsTasks'
  return (
    <Note look="warn" icon="warning">
      {page(key, { n: open.length })}
    </Note>
  )
}

/** What is bound from the day a plan is issued on: the tasks that were written into its draft. */
export async function bindingSavings(
  db: Database,
  plan: string,
  { to }: Values,
): Promise<Saving[]> {
  if (to !== 'issued') return []
  const tasks = await db.task.where('plan').equals(plan).toArray()
  return (
    tasks
      .filter(({ list, version }) => list !== 'removed' && version.fields['draftOf'] === plan)
      // One that the commune refused would have the whole act refused with it.
      .filter(({ isRefused }) => isRefused !== true)
      .slice(0, GROUP_CHANGES_MAX - 1)
      .map(({ id }) => ({ kind: 'task', id, answers: { draftOf: null } }))
  )
}
