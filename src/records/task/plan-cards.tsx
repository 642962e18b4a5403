import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { Day } from '#domain/day.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Pad } from '#ui/page.tsx'
import { PartsBar } from '#ui/progress.tsx'

import { headline } from '#records/look.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'

/** Over the tasks stands one plan: more would push what is late off a small screen. */
const CARDS_MAX = 1
const TITLE_MAX = 90

/** How far the plan with the nearest day has come, and the way to the others; each task counted once. */
export function PlanCards({ tasks }: { tasks: readonly Shown[] }) {
  const page = usePlanningWords()
  const { nameOf } = useNames()
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
      {plans.size > CARDS_MAX && (
        <Pad>
          <ButtonLink look="text" to="/plan">
            {page('plan.all', { n: plans.size })}
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
  const counted = tasks.filter(({ state }) => state !== 'cancelled')
  const late = counted.filter((each) => isLate(each, today)).length
  const onTime = counted.filter((each) => !isLate(each, today))
  // Work that comes back is done until its next turn is begun, or late.
  const done = onTime.filter(({ state }) => state === 'done').length
  const doing = onTime.filter(({ state, percent = 0 }) => state !== 'done' && percent > 0).length
  return (
    <Card
      title={title}
      corner={to && <IconButton icon="document" look="link" label={page('plan.open')} to={to} />}
    >
      <PartsBar
        label={title}
        parts={[
          { tone: 'ok', count: done, label: t('doneTasks') },
          { tone: 'info', count: doing, label: t('doingTasks') },
          { tone: 'danger', count: late, label: t('lateTasks') },
          { tone: 'none', count: counted.length - done - late - doing, label: t('idleTasks') },
        ]}
      />
    </Card>
  )
}

function isLate({ list, dueOn }: Shown, today: Day): boolean {
  return list === 'open' && dueOn < today
}
