import { useWords, type WordsOf } from '#ui/words.ts'

import type { plainTexts } from './plain-texts.ts'

export type PlainWords = WordsOf<typeof plainTexts>

/** The words all kinds share; a key that does not exist does not compile. */
export function usePlainWords(): PlainWords {
  return useWords('plain')
}
