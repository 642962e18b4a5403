import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import type { Values } from '#domain/record.ts'
import { CardList } from '#ui/card.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { type FieldPlace, PlainField } from '#ui/plain-field.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { kinds } from '#records/kinds.ts'
import { lineOf } from '#records/linked-names.tsx'
import { headline } from '#records/look.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { useMeasureWords, useStanding } from '#records/target/measure.tsx'
import type { Target } from '#records/target/record.ts'
import type { Task } from './record.ts'

const NAME_MAX = 90

/** The targets on this phone that stand, by the plan that wants them reached. */
export function useTargetsOfPlans(): readonly Target[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const rows = await db.target.toArray()
    return rows.filter(({ list }) => list !== 'removed').map((row) => recordOf<Target>(row))
  }, [db])
}

/** The target of its plan that a task serves: asked where the plan has some. */
export function TargetField({
  place,
  plan,
  targets = [],
}: {
  place: FieldPlace
  plan: unknown
  targets: readonly Target[] | undefined
}) {
  const offered = targets.filter((each) => each.plan !== undefined && each.plan === plan)
  if (offered.length === 0) return null
  const options = offered
    .toSorted((a, b) => (a.ordinal ?? '').localeCompare(b.ordinal ?? '', 'vi', { numeric: true }))
    .map((each) => ({ id: each.id, label: lineOf(each) }))
  return <PlainField {...place} field={kinds.task.fields.target} options={options} icon="target" />
}

/** A task that went into another plan serves no target of the one it left. */
export function withItsTarget(values: Values, targets: readonly Target[] | undefined): Values {
  const found = targets?.find(({ id }) => id === values['target'])
  return found && found.plan !== values['plan'] ? { ...values, target: undefined } : values
}

/** What a task serves: the target of its plan, and how far that one has come. */
export function ServedTarget({ shown }: { shown: Shown }) {
  const page = usePlanningWords()
  const target = useShown('target', recordOf<Task>(shown).target ?? '')
  if (!target || target.list === 'removed') return null
  return (
    <>
      <SectionHead flat title={page('task.serves')} />
      <CardList near label={page('task.serves')}>
        <li>
          <Served target={target} />
        </li>
      </CardList>
    </>
  )
}

function Served({ target }: { target: Shown }) {
  const page = usePlanningWords()
  const words = useMeasureWords()
  const standing = useStanding(target)
  const { name } = recordOf<Target>(target)
  const at = standing?.measured && page('task.targetAt', { value: words.value(standing) })
  const goal = standing && words.goal(standing.target)
  return (
    <ListButton
      icon="target"
      title={page('task.target', { name: headline(name, NAME_MAX) })}
      detail={standing && [at ?? words.state(standing).text, goal].filter(Boolean).join(' · ')}
      to={`/target/${target.id}`}
    />
  )
}
