import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import type { Part } from '#domain/part.ts'
import type { Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import {
  asksOf,
  issuesOfMove,
  type Move,
  movesFor,
  mustsOf,
  type StepAsk,
  type Steps,
  type WhyNot,
  whyNot,
} from '#domain/steps.ts'
import { Button } from '#ui/button.tsx'
import type { Pie } from '#ui/pie.tsx'
import { type StepOption, StepRadios } from '#ui/radio.tsx'
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
  'ineligibleReason',
  'complexity',
  'complexityNo',
  'isRemote',
  'outcome',
  'sentOn',
  'newOn',
  'nobodySpoke',
  'documentNo',
  'words',
]

/** A way with more states than these shows those that are offered first. */
const STATES_MAX = 12

/** Moves a record on: the states it can go to, then what the chosen move asks. */
export function StepSheet({
  kind,
  shown,
  parts = [],
  open,
  onClose,
  pieOf,
  known = {},
  mends,
}: {
  kind: KindName
  shown: Shown
  /** What belongs to it, where its moves ask for that. */
  parts?: readonly Part[]
  open: boolean
  onClose: () => void
  pieOf: (state: string) => Pie
  /** What the app knows of itself: recorded with a move that says it, and not asked. */
  known?: Values | undefined
  mends?: Mended | undefined
}) {
  const t = usePlainWords()
  const own = useWords(kind)
  const today = useToday()
  const ways = useWays(kind, shown, parts)
  if (!ways) return null
  const { steps, state, free, matter, notReady } = ways
  const first = free[0]?.to
  const chosen = (values: Values): Move | undefined =>
    free.find(({ to }) => to === (values['to'] ?? first))
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
        <States
          kind={kind}
          steps={steps}
          state={state}
          pieOf={pieOf}
          notReady={notReady}
          value={chosen(values)?.to ?? ''}
          onPick={(to) => set({ to })}
        />
      )}
      asks={(values) => asked(chosen(values), values).filter((ask) => !(ask in known))}
      musts={(values) => mustsOf(chosen(values) ?? NO_MOVE, values)}
      saveLabel={(values) => saveLabel(chosen(values))}
      check={(whole) => {
        const move = chosen(whole)
        if (whole['to'] === undefined || !move) return [{ path: 'words', code: 'no_such_state' }]
        const guarded = move.guard?.(matter, whole) ?? []
        return [...issuesOf(kinds.step, whole), ...issuesOfMove(move, whole)].concat(guarded)
      }}
      whole={(values) => {
        const move = chosen(values)
        const whole: Values = { of: shown.id, ofKind: kind, to: move?.to, on: values['on'] }
        for (const ask of asked(move, values)) whole[ask] = known[ask] ?? values[ask]
        return filled(whole)
      }}
    />
  )
}

/** Where a record stands, the moves that are open to this officer, and why others are not. */
function useWays(kind: KindName, shown: Shown, parts: readonly Part[]) {
  const own = useWords(kind)
  const { officer } = useHere()
  const steps = kindNamed(kind)?.steps?.(shown.version.fields)
  if (!steps) return undefined
  const state = shown.state ?? steps.first
  const moves = movesFor(steps, state, officer)
  const matter: Matter = { values: shown.version.fields, parts }
  /** Why the record is not ready for a state its moves lead to, in words. */
  const notReady = (to: string): string | undefined => {
    const why = moves.find((move) => move.to === to)?.guard?.(matter, {})
    return why?.path === '' ? own(`issues.${why.code}`) : undefined
  }
  return { steps, state, matter, notReady, free: moves.filter(({ to }) => !notReady(to)) }
}

const NO_MOVE: Pick<Move, 'must'> = {}

/**
 * What a move asks, in the order of the sheet. While the chosen move is gone (a colleague took a
 * step), what was written stays in sight.
 */
function asked(move: Move | undefined, values: Values): StepAsk[] {
  const asks = move ? asksOf(move, values) : ['words']
  return ASKS.filter((ask) => asks.includes(ask))
}

/** The states of a way: those offered now, and why the others are not. */
function States({
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
    const said = each === state ? t('here') : hintOf(own(`stateHints.${each}`))
    return {
      value: each,
      label: own(`states.${each}`),
      pie: pieOf(each),
      disabled: why !== undefined,
      hint: why ?? said,
    }
  })
  const near = all.filter((each) => !each.disabled || each.value === state)
  return (
    <>
      <StepRadios label={t('change')} value={value} onPick={onPick} steps={isWhole ? all : near} />
      {!isWhole && (
        <Button look="text" onPress={() => setWhole(true)}>
          {t('otherSteps', { n: all.length - near.length })}
        </Button>
      )}
    </>
  )
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
