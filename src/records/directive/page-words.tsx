import { useTranslation } from 'react-i18next'

import { useLateWords, type WordsOf } from '#ui/words.ts'

import type { Directive } from './library.ts'
import { libraryTexts } from './page-texts.ts'

/** The words of the library's pages. */
export function useLibraryWords(): WordsOf<typeof libraryTexts> {
  return useLateWords('library', libraryTexts)
}

/** What is said of a paper, in the language in use. */
export function useDirectiveWords(): (
  directive: Directive,
) => Pick<Directive, 'title' | 'purpose' | 'note'> {
  const { t } = useTranslation('directiveWords')
  return ({ id, title, purpose, note }) => ({
    title: String(t(`${id}.title`, { defaultValue: title })),
    purpose: String(t(`${id}.purpose`, { defaultValue: purpose })),
    note: String(t(`${id}.note`, { defaultValue: note })),
  })
}
