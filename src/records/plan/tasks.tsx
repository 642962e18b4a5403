import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { groupedBy } from '#domain/grouped.ts'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useAnyRow } from '#records/rows.tsx'
import { PlanCard } from '#records/task/plan-cards.tsx'
import type { Task } from '#records/task/record.ts'
import { usePlanningWords } from './page-words.tsx'

/** What a plan asks: its tasks by section, its reports, and its roadmap year by year. */
export function PlanTasks({ id }: { id: string }) {
  const page = usePlanningWords()
  const tasks = useTasksOf(id)
  if (!tasks || tasks.length === 0) return null
  const groups = groupedBy(tasks, (shown) => {
    const { type, roadmapYear } = recordOf<Task>(shown)
    if (type === 'milestone') return page('plan.year', { year: roadmapYear ?? '' })
    return page(type === 'report' ? 'plan.reports' : 'plan.tasks')
  })
  return (
    <>
      <PlanCard tasks={tasks} title={page('plan.tasks')} />
      <Margin>
        {[...groups].map(([title, members]) => (
          <Group key={title} title={title} members={members} />
        ))}
      </Margin>
    </>
  )
}

function Group({ title, members }: { title: string; members: readonly Shown[] }) {
  const row = useAnyRow()
  return (
    <>
      <SectionHead title={title} count={members.length} />
      <RowList
        label={title}
        items={members}
        keyOf={(shown) => shown.id}
        draw={(shown) => <Row {...row('task', shown)} />}
        line={false}
      />
    </>
  )
}

const ORDER = ['work', 'report', 'milestone']

/** The tasks of a plan in the order of its sections; work first, then reports, then the roadmap. */
function useTasksOf(plan: string): Shown[] | undefined {
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
