import { useTranslation } from 'react-i18next'

import type { Edit } from '#data/edits.ts'
import { headline } from './look.tsx'
import { type KindName, kinds } from './kinds.ts'
import { usePlainWords } from './plain-words.tsx'
import { useValueWords } from './value-words.tsx'

/** Says one change in words: which fields, from what to what, by whom. */
export function useEditWords(kind: KindName): (edit: Edit) => { title: string; body: string } {
  const t = usePlainWords()
  const { t: own } = useTranslation(kind)
  const valueWords = useValueWords(kind)
  const says = (name: string, from: unknown, to: unknown): string => {
    const field = String(own(`fields.${name}`))
    const [was, is] = [headline(valueWords(name, from), 60), headline(valueWords(name, to), 60)]
    if (is === '') return t('emptied', { field })
    return was === ''
      ? t('changedTo', { field, to: is })
      : t('changedFrom', { field, from: was, to: is })
  }
  return ({ fields, before, by }) => {
    if (typeof fields['removedAt'] === 'string') {
      return {
        title: t('removedEvent'),
        body: [fields['removedWhy'], by].filter(Boolean).join(' · '),
      }
    }
    if (fields['removedAt'] === null) return { title: t('restoredEvent'), body: by }
    const names = Object.keys(fields).filter((name) => Object.hasOwn(kinds[kind].fields, name))
    const list = names.map((name) => String(own(`fields.${name}`)).toLowerCase()).join(', ')
    const lines = names.map((name) => says(name, before[name], fields[name]))
    return {
      title: t('changed', { fields: list }),
      body: [...lines, by].filter(Boolean).join(' · '),
    }
  }
}
