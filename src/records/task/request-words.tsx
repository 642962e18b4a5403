import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { useWords } from '#ui/words.ts'

import type { ChangeRequest } from '#records/change-request/record.ts'
import { kindAsked } from '#records/change-request/rules.ts'
import { headline } from '#records/look.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from './period-words.tsx'

/** A request in words: what is asked of a task or a plan, by whom and why, and how it was decided. */
export function useRequestWords(): (request: Shown) => { title: string; detail: string } {
  const page = usePlanningWords()
  const own = useWords('change-request')
  const { nameOf } = useNames()
  const says = usePeriodWords()
  return (request) => {
    const { asks, period, newOn, newContent, newUnit, words, decision, decidedOn, answer } =
      recordOf<ChangeRequest>(request)
    const isOfPlan = kindAsked(request.version.fields) === 'plan'
    const asked =
      isOfPlan && asks === 'cancel'
        ? page('request.cancelPlan')
        : own(`choices.asks.${asks}`, { defaultValue: asks })
    const day = [newOn && formatDay(newOn), period && says(period)].filter(Boolean).join(' · ')
    const what =
      newOn === undefined ? (newContent && headline(newContent, 60)) || nameOf(newUnit) : day
    const decided = decision
      ? [own(`choices.decision.${decision}`, { defaultValue: decision }), answer]
      : [page('request.waiting')]
    return {
      title: [asked, what].filter(Boolean).join(': '),
      detail: [words, nameOf(request.author), ...decided, decidedOn && formatDay(decidedOn)]
        .filter(Boolean)
        .join(' · '),
    }
  }
}
