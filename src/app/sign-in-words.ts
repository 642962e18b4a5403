import { useLateWords, type WordsOf } from '#ui/words.ts'

import { signInTexts } from './sign-in-texts.ts'

export type SignInWords = WordsOf<typeof signInTexts>

/** The words of signing in; a key that does not exist does not compile. */
export function useSignInWords(): SignInWords {
  return useLateWords('signIn', signInTexts)
}
