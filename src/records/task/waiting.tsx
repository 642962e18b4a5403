import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Pad, Wrap } from '#ui/page.tsx'
import { hasRole } from '#domain/officer.ts'

import { usePlainWords } from '#records/plain-words.tsx'
import { awaitingSealIn } from '#records/seal-awaited.tsx'
import { isWaiting } from './shown.tsx'

/** The tasks, or the plans, about which a request waits for a leader. */
export async function waitingIn(db: Database, kind: 'task' | 'plan'): Promise<Shown[]> {
  const open = db['change-request'].filter(({ version }) => !version.fields['decision'])
  const ids = (await open.toArray()).map(({ version }) => String(version.fields['of']))
  const found = await db[kind].bulkGet([...new Set(ids)])
  return found.filter((each) => each !== undefined && isWaiting(each)) as Shown[]
}

/** For a leader: how much waits for his decision, or to have words taken out, and the way there. */
export function WaitingLine() {
  const { db, officer } = useHere()
  const t = usePlainWords()
  const decides = hasRole(officer, 'leader')
  const waiting = useLiveQuery(
    async () =>
      decides
        ? {
            tasks: await waitingIn(db, 'task'),
            plans: await waitingIn(db, 'plan'),
            seals: await awaitingSealIn(db),
          }
        : none,
    [db, decides],
  )
  const { tasks, plans, seals } = waiting ?? none
  const [plan] = plans
  const [seal] = seals
  if (tasks.length + plans.length + seals.length === 0) return null
  return (
    <Pad>
      <Wrap>
        {tasks.length > 0 && (
          <ButtonLink look="soft" to="/task?view=asked">
            {t('tasksAsked', { n: tasks.length })}
          </ButtonLink>
        )}
        {plan && (
          <ButtonLink look="soft" to={plans.length === 1 ? `/plan/${plan.id}` : '/plan'}>
            {t('plansAsked', { n: plans.length })}
          </ButtonLink>
        )}
        {seal && (
          <ButtonLink look="soft" to={seals.length === 1 ? `/feedback/${seal.id}` : '/feedback'}>
            {t('sealsAsked', { n: seals.length })}
          </ButtonLink>
        )}
      </Wrap>
    </Pad>
  )
}

const none: Record<'tasks' | 'plans' | 'seals', Shown[]> = { tasks: [], plans: [], seals: [] }
