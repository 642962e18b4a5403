import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Period } from '#domain/recurrence.ts'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from '#records/task/period-words.tsx'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'

import { pastStandings, type Standing, standingIn, useMeasureWords } from './measure.tsx'
import type { Target } from './record.ts'

/** The other periods of a counted target, each opening what was counted in it. */
export function Periods({ shown, open }: { shown: Shown; open: Period | undefined }) {
  const { db } = useHere()
  const today = useToday()
  const page = usePlanningWords()
  const isCounted = recordOf<Target>(shown).counts !== undefined
  const all = useLiveQuery(async () => {
    if (!isCounted) return []
    const target = recordOf<Target>(shown)
    return [await standingIn(db, target, today), ...(await pastStandings(db, target, today))]
  }, [db, shown, today, isCounted])
  const shownNow = open ?? all?.[0]?.period
  const others = (all ?? []).filter(({ period }) => period !== shownNow)
  if (others.length === 0) return null
  return (
    <CardList label={page('target.periods')}>
      {others.map((standing) => (
        <li key={standing.period}>
          <Line standing={standing} />
        </li>
      ))}
    </CardList>
  )
}

function Line({ standing }: { standing: Standing }) {
  const page = usePlanningWords()
  const says = usePeriodWords()
  const measures = useMeasureWords()
  const { target, period, measured, isOver } = standing
  const { done, total } = measured ?? {}
  const made = total === undefined ? '' : page('target.ofTotal', { done, total })
  return (
    <ListButton
      icon="target"
      title={`${says(period)}: ${[measures.value(standing), made].filter(Boolean).join(' · ')}`}
      detail={measures.state(standing).text}
      to={`/target/${target.id}${isOver ? `?period=${period}` : ''}`}
    />
  )
}
