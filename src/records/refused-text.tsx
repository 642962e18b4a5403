import { useTranslation } from 'react-i18next'

import type { Pending } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { dayOf } from '#domain/day.ts'
import { formatDay, formatTime } from '#ui/format.ts'

import { useKeptWords } from './kept-words.tsx'
import { kindNamed, kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { bareLabel } from './look.tsx'
import { useSealReason } from './seal-reason.tsx'
import { useSettleWords } from './settle-words.tsx'
import { named } from './linked-names.tsx'
import { useAnyValueWords } from './value-words.tsx'

/** A change that is in no other place, as lines of a text file: what it is about, why, when, all its words. */
export function useChangeText(): (change: Pending, title: string) => string {
  const t = useSettleWords()
  const { officer } = useHere()
  const { nameOf } = useNames()
  const wordsOf = useAllWords()
  return (change, title) => {
    const { savedAt, state, reason } = change
    const isRefused = state === 'refused'
    const why = isRefused
      ? t('file.why', { why: t(`reasons.${reason ?? 'fault'}`) })
      : t('file.waiting')
    const at = t('file.at', { time: formatTime(savedAt), day: formatDay(dayOf(savedAt)) })
    const by = t('file.by', { name: nameOf(officer.id) })
    return [title, why, at, by, '', ...wordsOf(change)].join('\n')
  }
}

/** Every word of a change under the label an officer knows; a field nobody has a label for keeps its name. */
function useAllWords(): (change: Pending) => string[] {
  const t = useSettleWords()
  const { t: own } = useTranslation()
  const says = useAnyValueWords({ papers: true, linked: named })
  const kept = useKeptWords()
  const reasonOf = useSealReason()
  return ({ kind, fields }) => {
    const known = kindNamed(kind) ? (kind as KindName) : undefined
    const order = known ? Object.keys(kinds[known].fields) : []
    const names = Object.keys(fields).toSorted((a, b) => place(order, a) - place(order, b))
    return names.flatMap((name) => {
      if (name === 'of' || name === 'ofKind') return []
      if (name === 'sealAsked') {
        return [`${kept('seal.ask')}: ${reasonOf(fields) || t('contested.blank')}`]
      }
      const words = known ? says(known, name, fields[name]) : ''
      return [`${labelOf(known, name)}: ${words || plainly(name, fields)}`]
    })
  }

  function labelOf(kind: KindName | undefined, name: string): string {
    if (name === 'to') return t('file.state')
    if (name === 'tempNo' || name === 'removedAt' || name === 'removedWhy') return t(`file.${name}`)
    return bareLabel(String(own(`fields.${name}`, { ns: kind, defaultValue: name })))
  }
  function plainly(name: string, fields: Pending['fields']): string {
    const value = fields[name]
    if (value === null || value === undefined) return t('contested.blank')
    if (name === 'to')
      return String(own(`states.${String(value)}`, { ns: String(fields['ofKind']) }))
    if (name === 'removedAt') return momentOf(String(value))
    return typeof value === 'string' ? value : JSON.stringify(value)
  }
}

function place(order: readonly string[], name: string): number {
  const at = order.indexOf(name)
  return at === -1 ? order.length : at
}

function momentOf(iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : `${formatTime(at)} ${formatDay(dayOf(at))}`
}
