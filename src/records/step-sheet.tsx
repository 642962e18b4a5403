import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import type { Values } from '#domain/record.ts'
import { issuesOfStep, movesFor, type Move, type StepAsk } from '#domain/steps.ts'
import type { Pie } from '#ui/pie.tsx'
import { StepRadios } from '#ui/radio.tsx'
import { useWords } from '#ui/words.ts'

import { type KindName, kindNamed, kinds } from './kinds.ts'
import { type Mended, PartSheet } from './part-sheet.tsx'
import { usePlainWords } from './plain-words.tsx'

const ASKS: readonly StepAsk[] = [
  'toUnit',
  'toOfficer',
  'toBody',
  'means',
  'satisfied',
  'documentNo',
  'words',
]

/** Moves a record on: the states it can go to, then what the chosen move asks. */
export function StepSheet({
  kind,
  shown,
  open,
  onClose,
  pieOf,
  mends,
}: {
  kind: KindName
  shown: Shown
  open: boolean
  onClose: () => void
  pieOf: (state: string) => Pie
  mends?: Mended | undefined
}) {
  const t = usePlainWords()
  const own = useWords(kind)
  const { officer } = useHere()
  const today = useToday()
  const steps = kindNamed(kind)?.steps?.(shown.version.fields)
  if (!steps) return null
  const state = shown.state ?? steps.first
  const moves = movesFor(steps, state, officer)
  const first = moves[0]?.to
  const chosen = (values: Values): Move | undefined =>
    moves.find(({ to }) => to === (values['to'] ?? first))
  const hasGone = (values: Values, ask: StepAsk) => !chosen(values) && ask === 'words'
  const saveLabel = (move: Move | undefined) => (move ? own(`steps.${move.to}`) : t('change'))

  return (
    <PartSheet
      part="step"
      of={shown.id}
      title={t('change')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today, to: first }}
      above={(values, set) => (
        <StepRadios
          label={t('change')}
          value={chosen(values)?.to ?? ''}
          onPick={(to) => set({ to })}
          steps={steps.states.map((each) => ({
            value: each,
            label: own(`states.${each}`),
            pie: pieOf(each),
            disabled: !moves.some(({ to }) => to === each),
            hint: each === state ? t('here') : hintOf(own(`stateHints.${each}`)),
          }))}
        />
      )}
      // While the chosen move is gone (a colleague took a step), what was written stays in sight.
      asks={(values) => ASKS.filter((ask) => isAsked(chosen(values), ask) || hasGone(values, ask))}
      musts={(values) => chosen(values)?.must ?? []}
      saveLabel={(values) => saveLabel(chosen(values))}
      check={(whole) =>
        whole['to'] === undefined
          ? [{ path: 'words', code: 'no_such_state' }]
          : [...issuesOf(kinds.step, whole), ...issuesOfStep(steps, whole)]
      }
      whole={(values) => {
        const move = chosen(values)
        const whole: Values = { of: shown.id, ofKind: kind, to: move?.to, on: values['on'] }
        for (const ask of ASKS) if (isAsked(move, ask)) whole[ask] = values[ask]
        return filled(whole)
      }}
    />
  )
}

function isAsked(move: Move | undefined, ask: StepAsk): boolean {
  return [...(move?.must ?? []), ...(move?.may ?? [])].includes(ask)
}

/** i18next answers a missing word with its key: a state without a hint has none. */
function hintOf(words: string): string | undefined {
  return words.startsWith('stateHints.') ? undefined : words
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  )
}
