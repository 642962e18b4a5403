import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import { uiTextsEn } from '#ui/texts-en.ts'
import { uiTexts } from '#ui/texts.ts'

/** The words of the components, beside those of the kinds a test draws. */
export async function startWords(kinds: Record<string, object> = {}, language = 'vi') {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { vi: { ui: uiTexts, ...kinds }, en: { ui: uiTextsEn } },
    interpolation: { escapeValue: false },
  })
}
