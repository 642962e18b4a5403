import { useLateWords, type WordsOf } from '#ui/words.ts'

import { adminTexts } from './texts.ts'

export type AdminWords = WordsOf<typeof adminTexts>

/** The words of the admin's pages; a key that does not exist does not compile. */
export function useAdminWords(): AdminWords {
  return useLateWords('admin', adminTexts)
}
