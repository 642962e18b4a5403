import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import { plainTexts } from '#records/plain-texts.ts'
import { texts } from '#records/texts.ts'
import { uiTexts } from '#ui/texts.ts'

import { appTexts } from './texts.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** Makes the words ready: Vietnamese at once, English loaded first when that is the choice. */
export async function startTexts(language: Language = 'vi'): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'app',
    resources: { vi: { ...texts, app: appTexts, plain: plainTexts, ui: uiTexts } },
    interpolation: { escapeValue: false },
  })
  // Where English does not come over the road, the app opens in Vietnamese.
  if (language !== 'vi') await speak(language).catch(() => undefined)
}

/** Changes the language of the screens; English is loaded the first time it is asked for. */
export async function speak(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'app')) {
    const english = await import('./english.ts')
    for (const [namespace, words] of Object.entries(english.words)) {
      i18next.addResourceBundle('en', namespace, words)
    }
  }
  await i18next.changeLanguage(language)
}
