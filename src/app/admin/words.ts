import i18next from 'i18next'

import { useWords, type WordsOf } from '#ui/words.ts'

import { adminTexts } from './texts.ts'

export type AdminWords = WordsOf<typeof adminTexts>

/**
 * The words of the admin's pages; a key that does not exist does not compile. They come with the
 * first of these pages: an officer's phone starts without them.
 */
export function useAdminWords(): AdminWords {
  if (!i18next.hasResourceBundle('vi', 'admin')) {
    i18next.addResourceBundle('vi', 'admin', adminTexts)
  }
  return useWords('admin')
}
