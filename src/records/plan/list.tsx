import { useLiveQuery } from 'dexie-react-hooks'

import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { headline } from '#records/look.tsx'
import { PlainList } from '#records/plain-list.tsx'
import { type Gap, gapsIn } from './gaps.tsx'
import { lacking } from './own-plans.tsx'
import { usePlanningWords } from './page-words.tsx'

const TITLE_MAX = 90

/** Kế hoạch: the units that lack a plan of their own, then all plans by state. */
export function Component() {
  return <PlainList kind="plan" head={<Gaps />} />
}

function Gaps() {
  const { db } = useHere()
  const page = usePlanningWords()
  const today = useToday()
  const gaps = useLiveQuery(() => gapsIn(db, today), [db, today])
  if (!gaps || gaps.length === 0) return null
  return (
    <>
      <SectionHead flat title={page('plan.gaps')} />
      <CardList near label={page('plan.gaps')}>
        {gaps.map((gap) => (
          <li key={gap.plan.id}>
            <GapLine gap={gap} />
          </li>
        ))}
      </CardList>
    </>
  )
}

function GapLine({ gap: { plan, units, dueOn } }: { gap: Gap }) {
  const page = usePlanningWords()
  const today = useToday()
  const { nameOf } = useNames()
  const isLate = dueOn !== undefined && dueOn < today
  const named = units.map(nameOf).filter(Boolean).join(', ')
  return (
    <ListButton
      icon="unit"
      title={headline(plan.version.fields['title'], TITLE_MAX)}
      detail={[
        page('plan.gapUnits', { n: units.length, units: named }),
        lacking(page, dueOn, isLate),
      ].join(' · ')}
      to={`/plan/${plan.id}`}
      alert={isLate}
    />
  )
}
