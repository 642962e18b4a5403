import { useLateWords, type WordsOf } from '#ui/words.ts'

import { hallTexts } from './hall-texts.ts'

/** The words of the end of a dialogue; a key that does not exist does not compile. */
export function useHallWords(): WordsOf<typeof hallTexts> {
  return useLateWords('hall', hallTexts)
}
