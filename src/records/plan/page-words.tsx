import { useLateWords, type WordsOf } from '#ui/words.ts'

import { planningTexts } from './page-texts.ts'

export type PlanningWords = WordsOf<typeof planningTexts>

/** The words of the screens of plans, their tasks and targets. */
export function usePlanningWords(): PlanningWords {
  return useLateWords('planning', planningTexts)
}
