import { useLateWords, type WordsOf } from '#ui/words.ts'

import { heldTexts } from './held-texts.ts'

export type HeldWords = WordsOf<typeof heldTexts>

/** The words of what others wrote and might not have taken; a key that does not exist does not compile. */
export function useHeldWords(): HeldWords {
  return useLateWords('held', heldTexts)
}
