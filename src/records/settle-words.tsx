import { useLateWords, type WordsOf } from '#ui/words.ts'

import { settleTexts } from './settle-texts.ts'

export type SettleWords = WordsOf<typeof settleTexts>

/** The words of what a person settles and of what happened; a key that does not exist does not compile. */
export function useSettleWords(): SettleWords {
  return useLateWords('settle', settleTexts)
}
