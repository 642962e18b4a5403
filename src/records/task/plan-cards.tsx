import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Pad } from '#ui/page.tsx'
import { PartsBar } from '#ui/progress.tsx'

import { headline } from '#records/look.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { type Stand, standOf } from './stand.ts'

/** Over the tasks stands one plan: more would push what is late off a small screen. */
const CARDS_MAX = 1
const TITLE_MAX = 90

/** How far the plan with the nearest day has come, and the way to the others; each task counted once. */
export function PlanCards({ tasks }: { tasks: readonly Shown[] }) {
  const page = usePlanningWords()
  const { nameOf } = useNames()
  const { db } = useHere()
  const all = useLiveQuery(() => db.plan.filter(({ list }) => list !== 'removed').count(), [db])
  const plans = new Map<string, Shown[]>()
  for (const task of tasks) {
    const { plan, planTitle } = task.version.fields
    const key = plan ?? planTitle
    if (typeof key === 'string') plans.set(key, [...(plans.get(key) ?? []), task])
  }
  return (
    <>
      {[...plans].slice(0, CARDS_MAX).map(([key, members]) => {
        const isRecord = nameOf(key) !== ''
        return (
          <PlanCard
            key={key}
            title={isRecord ? headline(nameOf(key), TITLE_MAX) : String(titleOf(members) ?? key)}
            tasks={members}
            to={isRecord ? `/plan/${key}` : undefined}
          />
        )
      })}
      {all !== undefined && all > CARDS_MAX && (
        <Pad>
          <ButtonLink look="text" to="/plan">
            {page('plan.all', { n: all })}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}

function titleOf([first]: readonly Shown[]): unknown {
  return first?.version.fields['planTitle']
}

/** How far a plan has come: done, in progress, late, not started; what was cancelled is not counted. */
export function PlanCard({
  title,
  tasks,
  to,
}: {
  title: string
  tasks: readonly Shown[]
  to?: string | undefined
}) {
  const t = usePlainWords()
  const page = usePlanningWords()
  const today = useToday()
  const found = tasks.map((task) => standOf(task, today))
  const count = (stand: Stand) => found.filter((each) => each === stand).length
  return (
    <Card
      title={title}
      corner={to && <IconButton icon="document" look="link" label={page('plan.open')} to={to} />}
    >
      <PartsBar
        label={title}
        parts={[
          { tone: 'ok', count: count('done'), label: t('doneTasks') },
          { tone: 'info', count: count('doing'), label: t('doingTasks') },
          { tone: 'danger', count: count('late'), label: t('lateTasks') },
          { tone: 'none', count: count('idle'), label: t('idleTasks') },
        ]}
      />
    </Card>
  )
}
