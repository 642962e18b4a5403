import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useAnyRow } from '#records/rows.tsx'
import { PlanCard } from '#records/task/plan-cards.tsx'
import type { Task } from '#records/task/record.ts'
import { standOf } from '#records/task/stand.ts'
import { usePlanningWords } from './page-words.tsx'
import { useTasksOf } from './tasks-of.tsx'

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
  const today = useToday()
  return (
    <>
      <SectionHead title={title} count={doneOfAll(members, today)} />
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

/** How many are done of all, as the bar above counts them; cancelled ones are not counted. */
function doneOfAll(members: readonly Shown[], today: Day): string {
  const counted = members.flatMap((each) => standOf(each, today) ?? [])
  return `${counted.filter((stand) => stand === 'done').length}/${counted.length}`
}
