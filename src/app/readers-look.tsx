import { formatDay } from '#ui/format.ts'
import type { KeyValue } from '#ui/key-values.tsx'

import type { Waiting } from './readers-asked.ts'
import { useReadersWords } from './readers-words.ts'

const KINDS = ['citizen', 'feedback', 'step', 'denunciation'] as const

/** What a record is and who reads it, without a word of it: as a line, and as a list. */
export function useReadersLook(): (waiting: Waiting) => {
  title: string
  detail: string
  items: KeyValue[]
} {
  const t = useReadersWords()
  const named = ({ name }: { name: string }) => name || t('unknownPerson')
  return ({ kind, registerNo, receivedOn, officers, roles, never }) => {
    const known = KINDS.find((each) => each === kind) ?? 'other'
    const what = t(`kind.${known}`)
    const those = [...officers.map(named), ...roles.map((role) => t(`everyone.${role}`))]
    const who = those.join(', ') || t('nobody')
    const others = never.map(named).join(', ')
    const day = receivedOn === undefined ? '' : formatDay(receivedOn)
    const parts = [
      day && t('receivedOn', { day }),
      t('readBy', { who }),
      others && t('neverReadBy', { who: others }),
    ]
    return {
      title: registerNo === undefined ? what : t('numbered', { kind: what, number: registerNo }),
      detail: parts.filter(Boolean).join(' · '),
      items: [
        ...(day ? [{ label: t('received'), value: day }] : []),
        { label: t('who'), value: who },
        ...(others ? [{ label: t('never'), value: others }] : []),
      ],
    }
  }
}
