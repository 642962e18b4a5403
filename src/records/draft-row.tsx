import { useTranslation } from 'react-i18next'

import type { Draft } from '#data/db.ts'
import { NOTE } from '#data/drafts.ts'
import { dayOf } from '#domain/day.ts'
import { formatShortDay, formatTime } from '#ui/format.ts'
import type { RowProps } from '#ui/row.tsx'
import { useWords } from '#ui/words.ts'
import { useHere } from '#data/here.tsx'

import { type KindName, shapeNamed } from './shapes.ts'
import { titled } from './look.tsx'
import { screens } from './screens.tsx'

/** An unfinished record or a quick note as a row: it opens where it was left. */
export function useDraftRow(): (draft: Draft) => RowProps {
  const { t } = useTranslation()
  const ui = useWords('ui')
  const { now } = useHere()
  return ({ id, kind, values, at }) => {
    const known = kind !== NOTE && shapeNamed(kind) ? (kind as KindName) : undefined
    const isToday = dayOf(at) === dayOf(now())
    const { title } = titled(wordsOf(values[titleOf(kind)]))
    const moment = isToday ? formatTime(at) : formatShortDay(dayOf(at))
    const name = known ? t('name', { ns: known }) : t('note.title', { ns: 'app' })
    return {
      to: known ? `/${known}/new?draft=${id}` : `/?note=${id}`,
      when: { text: moment },
      icon: known ? screens[known].icon : 'pencil',
      kind: name,
      title,
      mark: 'draft',
      sentence: [moment, name, title, ui('marks.draft')].filter(Boolean).join('. '),
    }
  }
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function titleOf(kind: string): string {
  return shapeNamed(kind)?.title ?? 'content'
}
