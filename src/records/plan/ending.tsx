import type { Shown } from '#data/db.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'

import { isBetweenTurns } from '#records/task/look.tsx'
import { usePlanningWords } from './page-words.tsx'
import { useTasksOf } from './tasks-of.tsx'

/**
 * What is told of a step of a plan before it is taken: of a draft what it lacks to be issued, and
 * where that is written; before it is closed or cancelled, how many of its tasks are not done.
 */
export function BeforeStep({ plan, to }: { plan: Shown; to: string }) {
  return to === '' ? <Lacking plan={plan} /> : <OpenTasks plan={plan} to={to} />
}

function Lacking({ plan }: { plan: Shown }) {
  const page = usePlanningWords()
  return (
    <Note look="info" icon="info">
      <p>{page('plan.notNumbered')}</p>
      <Wrap>
        <ButtonLink small to={`/plan/${plan.id}/edit`}>
          {page('plan.number')}
        </ButtonLink>
      </Wrap>
    </Note>
  )
}

function OpenTasks({ plan, to }: { plan: Shown; to: string }) {
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
