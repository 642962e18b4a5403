import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { usePlanningWords } from '#records/plan/page-words.tsx'
import { useAnyRow } from '#records/rows.tsx'
import type { Target } from './record.ts'

/** The tasks of its plan that serve a target; pressed, one opens. */
export function Serving({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const row = useAnyRow()
  const { db } = useHere()
  const { id, plan } = recordOf<Target>(shown)
  const tasks = useLiveQuery(async () => {
    const rows = plan === undefined ? [] : await db.task.where('plan').equals(plan).toArray()
    return rows.filter(({ list, version }) => list !== 'removed' && version.fields['target'] === id)
  }, [db, id, plan])
  if (!tasks || tasks.length === 0) return null
  return (
    <Margin>
      <SectionHead title={page('target.tasks')} count={tasks.length} />
      <RowList
        label={page('target.tasks')}
        items={tasks}
        keyOf={(task) => task.id}
        draw={(task) => <Row {...row('task', task)} />}
        line={false}
      />
    </Margin>
  )
}
