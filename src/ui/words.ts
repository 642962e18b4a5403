import i18next from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Language } from './format.ts'

/** The word of a key in the language in use. */
export type Words = (key: string, values?: Record<string, unknown>) => string

/** The words of one namespace (a kind's, a screen's), by key, in the language in use. */
export function useWords(ns: string): Words {
  const { t } = useTranslation(ns)
  return (key, values) => t(key, values ?? {})
}

/** The language the officer reads: Vietnamese unless English was chosen. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'vi'
}

/** A word that is another one for one than for many (`left_one`, `left_other`) is asked by its bare name. */
type Counted<Name extends string> = Name extends `${infer Bare}_${'one' | 'other'}` ? Bare : Name

/** Every path through some texts that ends at a word: `nav.today`. */
export type WordPath<Texts> = {
  [Name in keyof Texts & string]: Texts[Name] extends string
    ? Counted<Name>
    : `${Name}.${WordPath<Texts[Name]>}`
}[keyof Texts & string]

export type WordsOf<Texts> = (key: WordPath<Texts>, values?: Record<string, unknown>) => string

/** Words that come with the first screen that says them: a phone starts without them. */
export function useLateWords<Texts extends object>(ns: string, texts: Texts): WordsOf<Texts> {
  if (!i18next.hasResourceBundle('vi', ns)) i18next.addResourceBundle('vi', ns, texts)
  return useWords(ns)
}
