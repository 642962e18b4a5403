import type { Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { formatDay } from '#ui/format.ts'
import { useWords } from '#ui/words.ts'

import { useExemplarPartWords } from './exemplar-note/part-words.tsx'
import type { KindName } from './shapes.ts'
import { usePlainWords } from './plain-words.tsx'
import type { Progress } from './progress/record.ts'
import type { Signature } from './signature/record.ts'
import type { Step } from './step/record.ts'
import { usePeriodWords } from './task/period-words.tsx'
import { useAnyValueWords } from './value-words.tsx'

/** What a step says under the name of its question. */
const namedAsks = [
  'toOfficer',
  'leader',
  'satisfied',
  'complexGrounds',
  'sentNo',
  'present',
  'absentExcused',
  'absentUnexcused',
  'agreed',
  'disputed',
  'copies',
] as const

/** Says a part of a record in words: a move to a state, a note, how far a task has come. */
export function usePartWords(kind: KindName): (part: Shown) => { title: string; body: string } {
  const t = usePlainWords()
  const own = useWords(kind)
  const stepWords = useWords('step')
  const ofExemplar = useExemplarPartWords()
  const valueWords = useAnyValueWords()
  const ui = useWords('ui')
  const { nameOf } = useNames()
  const says = usePeriodWords()
  const signedBy = useSignedBy()
  const counted = useCounted()

  function titleOf(part: Step & Partial<Progress>, who: string): string {
    const { to, toUnit, toBody, newOn, talkOn, percent } = part
    if (percent !== undefined) return progressTitle(part, percent)
    if (to === undefined) return t('noted', { who })
    const place = toUnit === undefined ? toBody : nameOf(toUnit)
    const day = newOn ?? talkOn
    return [own(`states.${to}`), place ?? (day && formatDay(day))].filter(Boolean).join(': ')
  }
  function progressTitle({ isPaused, period }: Partial<Progress>, percent: number): string {
    const done = isPaused === true ? own('states.paused') : t('percentDone', { n: percent })
    return [period && says(period), done].filter(Boolean).join(': ')
  }
  /** What a step found of its matter. */
  function found(part: Step): (string | false | undefined)[] {
    const { ineligibleReason, complexity, complexityNo, isRemote, outcome, sentOn } = part
    const { toldOn, hasManyPlaces, extensionDays } = part
    return [
      ineligibleReason && stepWords(`choices.ineligibleReason.${ineligibleReason}`),
      outcome && stepWords(`choices.outcome.${outcome}`),
      complexity !== undefined &&
        complexity !== 'normal' &&
        stepWords(`choices.complexity.${complexity}`),
      complexityNo,
      isRemote === true && stepWords('fields.isRemote'),
      sentOn && `${stepWords('fields.sentOn')}: ${formatDay(sentOn)}`,
      toldOn && `${stepWords('fields.toldOn')}: ${formatDay(toldOn)}`,
      hasManyPlaces === true && stepWords('fields.hasManyPlaces'),
      extensionDays !== undefined &&
        `${stepWords('fields.extensionDays')} ${extensionDays} ${ui('units.day')}`,
    ]
  }
  /** What is said of the rest under its own name: who it is given to, what the minutes say. */
  function named(part: Step): string[] {
    return namedAsks
      .filter((name) => part[name] !== undefined)
      .map((name) => `${stepWords(`fields.${name}`)}: ${valueWords('step', name, part[name])}`)
  }
  return (shown) => {
    const part = recordOf<Step & Partial<Progress> & Partial<Signature>>(shown)
    if (part.side !== undefined) return signedBy(part)
    const who = nameOf(shown.author)
    const means = part.means && stepWords(`choices.means.${part.means}`)
    const said = [
      ...found(part),
      part.place,
      ...named(part),
      part.words,
      ...counted(part),
      ...ofExemplar(part),
      part.documentNo,
      means,
      part.to === undefined && part.percent === undefined ? '' : who,
    ]
    const body = said.filter(Boolean).join(' · ')
    return { title: titleOf(part, who), body }
  }
}

/** How much was done of a task, more than before or in all, and what shows it. */
function useCounted() {
  const t = usePlainWords()
  const own = useWords('progress')
  const quantityWords = ({ quantity, measure = '', isTotal }: Partial<Progress>) => {
    if (quantity === undefined) return undefined
    const what = `${quantity} ${measure}`.trim()
    return isTotal === true ? t('countedAnew', { what }) : `+${what}`
  }
  return (part: Partial<Progress>) => [
    quantityWords(part),
    part.proof !== undefined && `${own('fields.proof')}: ${part.proof}`,
  ]
}

/** Says for which side somebody signed, and who. */
function useSignedBy() {
  const own = useWords('signature')
  return ({ side = 'unit', name, position }: Partial<Signature>) => ({
    title: `${own('name')}: ${own(`choices.side.${side}`)}`,
    body: [name, position].filter(Boolean).join(' · '),
  })
}
