import { useTranslation } from 'react-i18next'

import type { Edit } from '#data/edits.ts'
import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import type { HistoryReply } from '#protocol/api.ts'

import { useKeptWords } from './kept-words.tsx'
import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { bareLabel, headline } from './look.tsx'
import { useSealReason } from './seal-reason.tsx'
import { useSettleWords } from './settle-words.tsx'
import { useValueWords } from './value-words.tsx'
import { usePhoneWords } from './whose.tsx'

const QUOTED_MAX = 60

export type EditWords = {
  /** A change: which fields, from what to what, by whom, on which phone. `only` tells one field alone. */
  edit: (edit: Edit, only?: string) => { title: string; body: string }
  /** The values a record began with, of these fields. */
  first: (made: Edit, names: readonly string[]) => string[]
  /** Who made a change, and on which phone. */
  maker: (edit: Edit) => string
}

/** Says the changes of one record in words. */
export function useEditWords(
  kind: KindName,
  shown: Shown,
  told: HistoryReply | undefined,
): EditWords {
  const t = useSettleWords()
  const kept = useKeptWords()
  const { t: own } = useTranslation(kind)
  const valueWords = useValueWords(kind)
  const maker = useMaker(kind, shown, told)
  const reasonOf = useSealReason()
  const fieldOf = (name: string) => bareLabel(String(own(`fields.${name}`)))
  const quoted = (name: string, value: unknown) => headline(valueWords(name, value), QUOTED_MAX)

  const says = (name: string, from: unknown, to: unknown): string => {
    const field = fieldOf(name)
    const [was, is] = [quoted(name, from), quoted(name, to)]
    if (is === '') return t('past.emptied', { field })
    if (was === '') return t('past.changedTo', { field, to: is })
    return t('past.changedFrom', { field, from: was, to: is })
  }
  return {
    edit: (edit, only) => {
      const { fields, before } = edit
      if (typeof fields['removedAt'] === 'string') {
        const why = typeof fields['removedWhy'] === 'string' ? fields['removedWhy'] : ''
        return { title: t('past.removed'), body: [why, maker(edit)].filter(Boolean).join(' · ') }
      }
      if (fields['removedAt'] === null) return { title: t('past.restored'), body: maker(edit) }
      if (Object.hasOwn(fields, 'sealAsked')) {
        const why = reasonOf(fields)
        const title = kept(why === '' ? 'seal.askEnded' : 'seal.ask')
        return { title, body: [why, maker(edit)].filter(Boolean).join(' · ') }
      }
      const names = askedIn(kind, fields).filter((name) => only === undefined || name === only)
      const list = names.map((name) => fieldOf(name).toLowerCase()).join(', ')
      const { sealedWhy } = fields
      if (typeof sealedWhy === 'string') {
        return { title: kept('seal.past', { fields: list }), body: `${sealedWhy} · ${maker(edit)}` }
      }
      const lines = names.map((name) => says(name, before[name], fields[name]))
      return {
        title: t('past.changed', { fields: list }),
        body: [...lines, maker(edit)].filter(Boolean).join(' · '),
      }
    },
    first: ({ fields }, names) =>
      names
        .map((name) => ({ field: fieldOf(name), value: quoted(name, fields[name]) }))
        .filter(({ value }) => value !== '')
        .map((each) => t('past.first', each)),
    maker,
  }
}

function useMaker(
  kind: KindName,
  { id }: Shown,
  told: HistoryReply | undefined,
): (edit: Edit) => string {
  const t = useSettleWords()
  const { nameOf } = useNames()
  const phoneOf = usePhoneWords({ kind, id }, told)
  return (edit) => {
    const phone = [nameOf(edit.by.id) || edit.by.name, phoneOf(edit.id)].filter(Boolean).join(', ')
    const taker = edit.heldFor === undefined ? '' : nameOf(edit.heldFor)
    return [phone, taker && t('past.heldFor', { name: taker }), edit.isBack && t('past.back')]
      .filter(Boolean)
      .join(' · ')
  }
}

/** The fields of a change that an officer is asked, in the order of the form. */
export function askedIn(kind: KindName, fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => widget !== 'own' && Object.hasOwn(fields, name))
    .map(([name]) => name)
}
