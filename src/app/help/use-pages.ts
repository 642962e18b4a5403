import { useLanguage } from '#ui/words.ts'

import type { HelpPages } from './page.ts'
import { helpPagesEn } from './pages-en.ts'
import { helpPages } from './pages-vi.ts'

/** The pages of help in the language in use. */
export function useHelpPages(): HelpPages {
  return useLanguage() === 'en' ? helpPagesEn : helpPages
}
