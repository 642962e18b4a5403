import { useNames } from '#data/names.tsx'
import { TargetBar } from '#ui/target-bar.tsx'

import { headline } from '#records/look.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { type Standing, useMeasureWords } from './measure.tsx'
import { goalOf } from './rules.ts'

const WHOLE = 100
const PLAN_MAX = 60

/** One target as a bar with its goal; pressed in a list, it opens. */
export function Bar({ standing, to }: { standing: Standing; to?: string | undefined }) {
  const words = useMeasureWords()
  const page = usePlanningWords()
  const { nameOf } = useNames()
  const { target, measured } = standing
  const goal = goalOf(target) ?? 0
  const value = measured?.value ?? 0
  // The bar ends where the goal or the value does, whichever is further.
  const end = target.goalPercent === undefined ? Math.max(goal, value, 1) : WHOLE
  const plan = headline(nameOf(target.plan), PLAN_MAX)
  const inPlan = target.ordinal ? page('target.inPlan', { plan, no: target.ordinal }) : plan
  return (
    <TargetBar
      name={target.name}
      value={words.value(standing)}
      goal={words.goal(target)}
      state={words.state(standing)}
      percent={Math.min(WHOLE, (value * WHOLE) / end)}
      tick={Math.min(WHOLE, (goal * WHOLE) / end)}
      detail={plan === '' ? target.source : inPlan}
      to={to}
    />
  )
}
