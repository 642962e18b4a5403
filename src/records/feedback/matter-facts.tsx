import type { Folded } from '#domain/steps.ts'
import { formatDay } from '#ui/format.ts'
import type { KeyValue } from '#ui/key-values.tsx'
import { useLateWords, useWords } from '#ui/words.ts'

import { moreTexts } from './more-texts.ts'
import { pointOf } from './point.ts'
import type { Feedback } from './record.ts'

/** Where the officer stood when a matter was written down, in degrees, as plain as it is stored. */
export function usePointWords(stored: string | undefined): string | undefined {
  const t = useLateWords('more', moreTexts)
  const point = pointOf(stored)
  if (!point) return undefined
  const [latitude, longitude] = [point.latitude.toFixed(6), point.longitude.toFixed(6)]
  return t('point', { latitude, longitude, n: point.within })
}

/** How many said it together, of a matter that is no complaint; a complaint says it with its group. */
export function useTogether({ type, groupSize = 1 }: Partial<Feedback>): KeyValue | undefined {
  const own = useWords('feedback')
  const t = useLateWords('more', moreTexts)
  if (type === 'complaint' || groupSize <= 1) return undefined
  const value = own('sections.groupOf', { n: groupSize })
  return { icon: 'people', label: t('groupOther'), value }
}

/** What the steps found of any matter: who it went to, when its sides talk, how the answer was taken. */
export function useStepFacts({ set, passed }: Pick<Folded, 'set' | 'passed'>): KeyValue[] {
  const t = useLateWords('more', moreTexts)
  const step = useWords('step')
  const passedOn = passed.findLast(({ step: { toBody } }) => toBody !== undefined)?.step
  const talk = passed.findLast(({ step: { talkOn } }) => talkOn !== undefined)?.step
  const facts: (KeyValue | false)[] = [
    passedOn !== undefined && {
      icon: 'forward',
      label: step('fields.toBody'),
      value: passedOn.toBody,
      detail: passedOn.documentNo,
    },
    talk?.talkOn !== undefined && {
      icon: 'calendar',
      label: t('talkAt'),
      value: formatDay(talk.talkOn),
      detail: talk.place,
    },
    set.satisfied !== undefined && {
      icon: 'star',
      label: step('fields.satisfied'),
      value: step(`choices.satisfied.${set.satisfied}`),
    },
  ]
  return facts.filter((fact) => fact !== false)
}
