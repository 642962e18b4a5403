import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import type { Day } from '#domain/day.ts'
import { Card } from '#ui/card.tsx'
import { PartsBar } from '#ui/progress.tsx'

import { usePlainWords } from '#records/plain-words.tsx'

/** How far each plan has come: done, in progress, late, not started; each task counted once. */
export function PlanCards({ tasks }: { tasks: readonly Shown[] }) {
  const t = usePlainWords()
  const today = useToday()
  const plans = new Map<string, Shown[]>()
  for (const task of tasks) {
    const title = task.version.fields['planTitle']
    if (typeof title === 'string') plans.set(title, [...(plans.get(title) ?? []), task])
  }
  return [...plans].map(([title, members]) => {
    const done = members.filter(({ list }) => list === 'done').length
    const late = members.filter((each) => isLate(each, today)).length
    const doing = members.filter(
      (each) => each.list === 'open' && !isLate(each, today) && (each.percent ?? 0) > 0,
    ).length
    return (
      <Card key={title} title={title}>
        <PartsBar
          label={title}
          parts={[
            { tone: 'ok', count: done, label: t('doneTasks') },
            { tone: 'info', count: doing, label: t('doingTasks') },
            { tone: 'danger', count: late, label: t('lateTasks') },
            { tone: 'none', count: members.length - done - late - doing, label: t('idleTasks') },
          ]}
        />
      </Card>
    )
  })
}

function isLate({ list, dueOn }: Shown, today: Day): boolean {
  return list === 'open' && dueOn < today
}
