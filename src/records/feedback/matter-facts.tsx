import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import type { Folded } from '#domain/steps.ts'
import { formatDay } from '#ui/format.ts'
import type { KeyValue } from '#ui/key-values.tsx'
import { useLateWords, useWords } from '#ui/words.ts'

import { useApart } from './citizen-facts.tsx'
import { moreTexts } from './more-texts.ts'
import { pointOf } from './point.ts'
import type { Feedback } from './record.ts'

/** Where the officer stood when a matter was written down, in degrees, as plain as it is stored. */
function usePointWords(stored: string | undefined): string | undefined {
  const t = useLateWords('more', moreTexts)
  const point = pointOf(stored)
  if (!point) return undefined
  const [latitude, longitude] = [point.latitude.toFixed(6), point.longitude.toFixed(6)]
  return t('point', { latitude, longitude, n: point.within })
}

/** The place of a matter beside its village: in words, and where the officer stood. */
export function usePlaceWords({ place, point }: Partial<Feedback>): string {
  return [place, usePointWords(point)].filter(Boolean).join(' · ')
}

/**
 * How many said it together and who speaks for them, of a matter that is no complaint; a complaint
 * says it with its group.
 */
export function useTogether(shown: Shown): KeyValue | undefined {
  const own = useWords('feedback')
  const t = useLateWords('more', moreTexts)
  const apart = useApart(shown.id)
  const { type, groupSize = 1, representatives } = recordOf<Feedback>(shown)
  if (type === 'complaint' || groupSize <= 1) return undefined
  const value = own('sections.groupOf', { n: groupSize })
  const detail = representatives ?? apart?.representatives
  return { icon: 'people', label: t('groupOther'), value, detail }
}

/** Which officers a matter is about. */
export function useAgainst({ againstOfficers = [] }: Partial<Feedback>): KeyValue | undefined {
  const own = useWords('feedback')
  const { nameOf } = useNames()
  if (againstOfficers.length === 0) return undefined
  const value = againstOfficers.map((id) => nameOf(id)).join(', ')
  return { icon: 'lock', label: own('fields.againstOfficers'), value }
}

/** What the steps found of any matter: how it ended, who leads it, who it went to, how the answer was taken. */
export function useStepFacts({ set, passed, acts }: Folded): KeyValue[] {
  const own = useWords('feedback')
  const { nameOf } = useNames()
  const t = useLateWords('more', moreTexts)
  const step = useWords('step')
  const passedOn = passed.findLast(({ step: { toBody } }) => toBody !== undefined)?.step
  const talk = passed.findLast(({ step: { talkOn } }) => talkOn !== undefined)?.step
  const withdrawn = acts.findLast(({ to }) => to === 'partly_withdrawn')
  const facts: (KeyValue | false)[] = [
    set.outcome !== undefined && {
      icon: 'check',
      label: own('sections.outcome'),
      value: step(`choices.outcome.${set.outcome}`, { defaultValue: set.outcome }),
    },
    set.leader !== undefined && {
      icon: 'person',
      label: step('fields.leader'),
      value: nameOf(set.leader),
    },
    withdrawn !== undefined && {
      icon: 'document',
      label: own('states.partly_withdrawn'),
      value: formatDay(withdrawn.on),
      detail: withdrawn.words,
    },
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
