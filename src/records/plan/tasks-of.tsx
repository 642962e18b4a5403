import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Task } from '#records/task/record.ts'

const ORDER = ['work', 'report', 'milestone']

/** The tasks of a plan in the order of its sections; work first, then reports, then the roadmap. */
export function useTasksOf(plan: string): Shown[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const rows = await db.task.where('plan').equals(plan).toArray()
    const placed = rows
      .filter(({ list }) => list !== 'removed')
      .map((shown) => ({ shown, task: recordOf<Task>(shown) }))
    return placed.toSorted((a, b) => compare(a.task, b.task)).map(({ shown }) => shown)
  }, [db, plan])
}

function compare(a: Task, b: Task): number {
  const byType = ORDER.indexOf(a.type ?? 'work') - ORDER.indexOf(b.type ?? 'work')
  if (byType !== 0) return byType
  const byYear = (a.roadmapYear ?? '').localeCompare(b.roadmapYear ?? '')
  return byYear || (a.ordinal ?? '').localeCompare(b.ordinal ?? '', 'vi', { numeric: true })
}
