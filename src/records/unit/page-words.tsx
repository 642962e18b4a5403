import { useLateWords, type WordsOf } from '#ui/words.ts'

import { unitPageTexts } from './page-texts.ts'

export type UnitWords = WordsOf<typeof unitPageTexts>

/** The words of the directory of units, and of the pages of a unit and of an officer. */
export function useUnitWords(): UnitWords {
  return useLateWords('unitPage', unitPageTexts)
}
