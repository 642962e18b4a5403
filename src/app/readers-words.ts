import { useLateWords, type WordsOf } from '#ui/words.ts'

import { readersTexts } from './readers-texts.ts'

export type ReadersWords = WordsOf<typeof readersTexts>

/** The words of confirming readers; a key that does not exist does not compile. */
export function useReadersWords(): ReadersWords {
  return useLateWords('readers', readersTexts)
}
