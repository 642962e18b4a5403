import { useTranslation } from 'react-i18next'

import { useKeptWords } from '#records/kept-words.tsx'
import { kindNamed, kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'
import { bareLabel } from '#records/look.tsx'
import { named } from '#records/linked-names.tsx'
import { useSealReason } from '#records/seal-reason.tsx'
import { useAnyValueWords } from '#records/value-words.tsx'
import type { KeyValue } from '#ui/key-values.tsx'

import type { Held } from './held.tsx'
import { useHeldWords } from './held-words.ts'

type Change = Held['changes'][number]

/** What a change sets, in the officer's words: the fields of the form, the move of a step, a removal. */
export function useHeldFields(): (change: Change) => KeyValue[] {
  const t = useHeldWords()
  const { t: own } = useTranslation()
  const says = useAnyValueWords({ papers: true, linked: named })
  const kept = useKeptWords()
  const reasonOf = useSealReason()
  return ({ kind, fields }) => {
    if (!kindNamed(kind)) return []
    const known = kind as KindName
    const asked = Object.entries(kinds[known].fields)
      .filter(([name, { widget }]) => widget !== 'own' && Object.hasOwn(fields, name))
      .map(([name]) => ({
        label: bareLabel(String(own(`fields.${name}`, { ns: known }))),
        value: says(known, name, fields[name]) || t('blank'),
      }))
    return [...asked, ...moveIn(fields), ...askingIn(fields), ...removalIn(fields)]
  }

  function askingIn(fields: Change['fields']): KeyValue[] {
    if (fields['sealAsked'] === undefined) return []
    return [{ label: kept('seal.ask'), value: reasonOf(fields) || t('blank') }]
  }

  function moveIn({ to, ofKind }: Change['fields']): KeyValue[] {
    if (typeof to !== 'string') return []
    return [{ label: t('state'), value: String(own(`states.${to}`, { ns: String(ofKind) })) }]
  }
  function removalIn({ removedAt, removedWhy }: Change['fields']): KeyValue[] {
    if (removedAt === undefined) return []
    if (removedAt === null) return [{ label: t('bringBack'), value: '' }]
    return [{ label: t('removal'), value: String(removedWhy ?? t('blank')) }]
  }
}
