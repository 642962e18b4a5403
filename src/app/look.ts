import { type Language, speak } from './i18n.ts'

export const themes = ['sun', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Text sizes as factors of the normal one. */
export const scales = [1, 1.15, 1.3, 1.6, 2] as const

/** How the screen looks to this person on this phone. */
export type Look = { theme: Theme; scale: number; language: Language }

const KEY = 'gan-dan-look'

/** The look chosen on this phone; someone who asked their system for more contrast starts in *Ngoài nắng*. */
export function readLook(): Look {
  const wantsContrast = matchMedia('(prefers-contrast: more)').matches
  const look: Look = { theme: wantsContrast ? 'sun' : 'light', scale: 1, language: 'vi' }
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>
    const theme = themes.find((each) => each === kept.theme)
    const scale = scales.find((each) => each === kept.scale)
    return {
      theme: theme ?? look.theme,
      scale: scale ?? look.scale,
      language: kept.language === 'en' ? 'en' : 'vi',
    }
  } catch {
    // A browser that forbids storage, or a text somebody spoilt, gets the look everyone starts with.
    return look
  }
}

/** Draws the screen in a look and remembers it for the next start. */
export async function wear(look: Look): Promise<void> {
  localStorage.setItem(KEY, JSON.stringify(look))
  const page = document.documentElement
  page.dataset['theme'] = look.theme
  page.style.setProperty('--text-scale', String(look.scale))
  page.lang = look.language
  await speak(look.language)
}
