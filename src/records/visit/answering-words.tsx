import { useLateWords, type WordsOf } from '#ui/words.ts'

import { answeringTexts } from './answering-texts.ts'

export type AnsweringWords = WordsOf<typeof answeringTexts>

/** The words of answering a checklist; a key that does not exist does not compile. */
export function useAnsweringWords(): AnsweringWords {
  return useLateWords('answering', answeringTexts)
}
