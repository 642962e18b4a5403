import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'
import { hasRole } from '#domain/officer.ts'

import { usePlainWords } from '#records/plain-words.tsx'
import { isWaiting } from './shown.tsx'

/** The tasks about which a request waits for a leader. */
export async function waitingTasks(db: Database): Promise<Shown[]> {
  const open = db['change-request'].filter(({ version }) => !version.fields['decision'])
  const ids = (await open.toArray()).map(({ version }) => String(version.fields['of']))
  const tasks = await db.task.bulkGet([...new Set(ids)])
  return tasks.filter((task) => task !== undefined && isWaiting(task)) as Shown[]
}

/** For a leader: how many tasks wait for his decision, and the way to them. */
export function WaitingLine() {
  const { db, officer } = useHere()
  const t = usePlainWords()
  const decides = hasRole(officer, 'leader')
  const tasks = useLiveQuery(() => (decides ? waitingTasks(db) : []), [db, decides])
  if (!tasks || tasks.length === 0) return null
  return (
    <Pad>
      <ButtonLink look="soft" to="/task?view=asked">
        {t('tasksAsked', { n: tasks.length })}
      </ButtonLink>
    </Pad>
  )
}
