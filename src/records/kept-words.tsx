import { useLateWords, type WordsOf } from '#ui/words.ts'

import { keptTexts } from './kept-texts.ts'

export type KeptWords = WordsOf<typeof keptTexts>

/** The words of what is kept from others; a key that does not exist does not compile. */
export function useKeptWords(): KeptWords {
  return useLateWords('kept', keptTexts)
}
