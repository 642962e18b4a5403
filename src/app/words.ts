import { useWords, type WordsOf } from '#ui/words.ts'

import type { appTexts } from './texts.ts'

export type AppWords = WordsOf<typeof appTexts>

/** The app's own words; a key that does not exist does not compile. */
export function useAppWords(): AppWords {
  return useWords('app')
}
