import { useLateWords, type WordsOf } from '#ui/words.ts'

import { phoneTexts } from './phone-texts.ts'

export type PhoneWords = WordsOf<typeof phoneTexts>

/** The words of Cài đặt and of the accounts on this phone; a key that does not exist does not compile. */
export function usePhoneWords(): PhoneWords {
  return useLateWords('phone', phoneTexts)
}
