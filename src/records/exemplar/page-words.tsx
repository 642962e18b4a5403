import { useLateWords, type WordsOf } from '#ui/words.ts'

import { exemplarPageTexts } from './page-texts.ts'

export type ExemplarWords = WordsOf<typeof exemplarPageTexts>

/** The words of the screens of an exemplar; a key that does not exist does not compile. */
export function useExemplarWords(): ExemplarWords {
  return useLateWords('exemplarPage', exemplarPageTexts)
}
