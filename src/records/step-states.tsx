import { useRef, useState } from 'react'

import { useHere } from '#data/here.tsx'
import { type Steps, type WhyNot, whyNot } from '#domain/steps.ts'
import { Button } from '#ui/button.tsx'
import type { Pie } from '#ui/pie.tsx'
import { type StepOption, StepRadios } from '#ui/radio.tsx'
import { useWords } from '#ui/words.ts'

import { usePlainWords } from './plain-words.tsx'
import type { KindName } from './shapes.ts'

/** A way with more states than these shows those that are offered first. */
const STATES_MAX = 8
const FAR: ReadonlySet<WhyNot | undefined> = new Set(['not_yet', 'not_from_here'])

/** The states of a way: those offered now, and why the others are not. */
export function StepStates({
  kind,
  steps,
  state,
  pieOf,
  notReady,
  value,
  onPick,
}: {
  kind: KindName
  steps: Steps
  state: string
  pieOf: (state: string) => Pie
  notReady: (to: string) => string | undefined
  value: string
  onPick: (to: string) => void
}) {
  const t = usePlainWords()
  const own = useWords(kind)
  const { officer } = useHere()
  const group = useRef<HTMLDivElement>(null)
  const [isWhole, setWhole] = useState(steps.states.length <= STATES_MAX)
  const saysWhy: Record<WhyNot, string> = {
    here: t('here'),
    not_yours: t('notYours'),
    not_yet: t('notYet'),
    not_from_here: t('notFromHere'),
  }
  const all = steps.states.map((each): StepOption => {
    const reason = whyNot(steps, state, each, officer)
    const why = reason ? saysWhy[reason] : notReady(each)
    const isAgain = each === state && why === undefined
    const said = hintOf(own(`${isAgain ? 'againHints' : 'stateHints'}.${each}`))
    return {
      value: each,
      label: own(`${isAgain ? 'again' : 'states'}.${each}`),
      pie: pieOf(each),
      disabled: why !== undefined,
      hint: why ?? said,
    }
  })
  // What only lacks something, or somebody else, stays in sight: the officer can see to it.
  const isFar = (to: string) => FAR.has(whyNot(steps, state, to, officer))
  const near = all.filter(({ value: each }) => !isFar(each))
  return (
    <>
      <StepRadios
        ref={group}
        label={t('change')}
        value={value}
        onPick={onPick}
        steps={isWhole ? all : near}
      />
      {!isWhole && (
        <Button
          look="text"
          onPress={() => {
            setWhole(true)
            // The button goes: whoever reads with the keyboard goes on in what it opened.
            group.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
          }}
        >
          {t('otherSteps', { n: all.length - near.length })}
        </Button>
      )}
    </>
  )
}

/** i18next answers a missing word with its key: a state without a hint has none. */
function hintOf(words: string): string | undefined {
  return /^(state|again)Hints\./.test(words) ? undefined : words
}
