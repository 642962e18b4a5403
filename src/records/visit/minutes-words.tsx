import { useLateWords, type WordsOf } from '#ui/words.ts'

import { minutesTexts } from './minutes-texts.ts'

export type MinutesWords = WordsOf<typeof minutesTexts>

/** The words of signing a visit and of its minutes; a key that does not exist does not compile. */
export function useMinutesWords(): MinutesWords {
  return useLateWords('minutes', minutesTexts)
}
