import { useTranslation } from 'react-i18next'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useMarkOf } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { daysBetween } from '#domain/day.ts'
import { daysWords, formatShortDay } from '#ui/format.ts'
import type { RowProps } from '#ui/row.tsx'
import type { State } from '#ui/status.tsx'
import type { WhenProps } from '#ui/when.tsx'
import { useLanguage, useWords, type Words } from '#ui/words.ts'

import type { KindName } from './shapes.ts'
import { usePlainWords } from './plain-words.tsx'
import { screens } from './screens.tsx'

/** From here on a date says more than a count. */
const COUNTED_DAYS_MAX = 14

/**
 * Draws a record of any kind as a row: due day, look, mark, and the sentence read aloud. A list that
 * says more of where a record stands gives that, and it is read aloud as well.
 */
export function useAnyRow(): (kind: KindName, shown: Shown, stands?: State) => RowProps {
  const plain = usePlainWords()
  const ui = useWords('ui')
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const markOf = useMarkOf()
  const today = useToday()
  return (kind, shown, stands) => {
    const own: Words = (key, values) => String(t(key, { ns: kind, ...values }))
    const look = screens[kind].look(shown, { own, plain, names })
    const state = stands ?? look.state
    const days = shown.due && daysBetween(today, shown.due.on)
    const mark = markOf(shown.id)
    const when = whenOf(shown, days)
    const parts = [
      when.text ?? (days === undefined ? '' : daysWords(days, language)),
      [look.kind, look.place].filter(Boolean).join(', '),
      look.title,
      state?.text ?? '',
      ui(`marks.${mark}`),
    ]
    return {
      ...look,
      state,
      to: `/${kind}/${shown.id}`,
      when,
      mark,
      sentence: parts.filter(Boolean).join('. '),
    }
  }
}

function whenOf({ due }: Shown, days: number | undefined): WhenProps {
  if (!due || days === undefined) return { text: '' }
  return days > COUNTED_DAYS_MAX ? { text: formatShortDay(due.on) } : { days }
}
