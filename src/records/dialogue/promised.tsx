import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import type { Opinion } from '#records/opinion/record.ts'
import { isSettled } from '#records/opinion/rules.ts'
import { useAnyRow } from '#records/rows.tsx'
import type { Dialogue } from './record.ts'

/** Lần trước đã hứa: what was promised to the same village at earlier dialogues and is not done. */
export function Promised({ shown }: { shown: Shown }) {
  const { db } = useHere()
  const own = useWords('dialogue')
  const row = useAnyRow()
  const { id, village, plannedOn } = recordOf<Dialogue>(shown)
  const on = shown.takesPlaceOn ?? plannedOn
  const isOver = shown.state === 'closed'
  const promised = useLiveQuery(
    async () => (isOver || !village ? [] : await promisedTo(db, village, { id, on })),
    [db, id, village, on, isOver],
  )
  if (!promised || promised.length === 0) return null
  return (
    <>
      <SectionHead title={own('sections.promised')} count={promised.length} />
      <RowList
        label={own('sections.promised')}
        items={promised}
        keyOf={(opinion) => opinion.id}
        draw={(opinion) => <Row {...row('opinion', opinion)} />}
      />
    </>
  )
}

async function promisedTo(
  db: Database,
  village: string,
  dialogue: { id: string; on: Day },
): Promise<Shown[]> {
  const heard = await db.opinion.where('village').equals(village).toArray()
  const earlier = heard.filter((opinion) => {
    const { of, on } = recordOf<Opinion>(opinion)
    return of !== dialogue.id && on <= dialogue.on && opinion.list !== 'removed'
  })
  const undone: Shown[] = []
  for (const opinion of earlier) if (await isUndone(db, opinion)) undone.push(opinion)
  return undone.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
}

/** Not answered, or become a record that is still open; what a removed dialogue promised is gone with it. */
async function isUndone(db: Database, { state, version }: Shown): Promise<boolean> {
  const { of = '', feedback, task } = version.fields as Partial<Opinion>
  if ((await db.dialogue.get(of))?.list === 'removed') return false
  if (state !== 'turned') return !isSettled(version.fields)
  const [became, work] = await Promise.all([
    feedback === undefined ? undefined : db.feedback.get(feedback),
    task === undefined ? undefined : db.task.get(task),
  ])
  return became?.list === 'open' || work?.list === 'open'
}
