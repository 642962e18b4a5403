import type { ReactNode } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import { copiesOf } from '#domain/agree.ts'
import type { Day } from '#domain/day.ts'
import { daysToCome } from '#domain/days-to-come.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Field } from '#domain/fields.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { asksOf, mustsOf, type StepAsk, stepAsks } from '#domain/step-asks.ts'
import {
  type Folded,
  foldSteps,
  issuesOfMove,
  type Move,
  movesFor,
  takenOf,
} from '#domain/steps.ts'
import type { Pie } from '#ui/pie.tsx'
import { useWords } from '#ui/words.ts'

import { kindNamed, kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { type Mended, PartSheet, type PartSheetProps } from './part-sheet.tsx'
import { usePlainWords } from './plain-words.tsx'
import { StepStates } from './step-states.tsx'
import { stepsAmong } from './steps-among.tsx'

type StepSheetProps = {
  kind: KindName
  shown: Shown
  /** What belongs to it, where its moves ask for that. */
  parts?: readonly Part[]
  open: boolean
  onClose: () => void
  pieOf: (state: string) => Pie
  /** What the app knows of itself: recorded with a move that says it, and not asked. */
  known?: Values | undefined
  /** The day the record came in: no step of it was taken before. */
  since?: Day | undefined
  /** What the officer is told of the act that is chosen, over its questions. */
  tell?: ((to: string) => ReactNode) | undefined
  mends?: Mended | undefined
  /** What else is wrong with what it says. */
  check?: (whole: Values) => Issue[]
  /** What is saved in the same act, beside the step. */
  beside?: PartSheetProps['beside']
  beneath?: PartSheetProps['beneath']
}

/** Moves a record on: the states it can go to, then what the chosen move asks. */
export function StepSheet({
  kind,
  shown,
  parts = [],
  open,
  onClose,
  pieOf,
  known = {},
  since,
  tell,
  mends,
  check = () => [],
  beside,
  beneath,
}: StepSheetProps) {
  const t = usePlainWords()
  const own = useWords(kind)
  const today = useToday()
  const ways = useWays(kind, shown, parts)
  if (!ways) return null
  const { steps, state, notReady } = ways
  const { first, chosen, withSaid, asks, saying } = choosing(ways, known)
  const saveLabel = (move: Move | undefined) =>
    move ? own(`${move.to === state ? 'againSteps' : 'steps'}.${move.to}`) : t('change')

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
        <>
          <StepStates
            kind={kind}
            steps={steps}
            state={state}
            pieOf={pieOf}
            notReady={notReady}
            value={chosen(values)?.to ?? ''}
            onPick={(to) => set({ to })}
          />
          {tell?.(chosen(values)?.to ?? '')}
        </>
      )}
      asks={asks}
      notOffered={neverNamed(kind, shown.version.fields)}
      narrowed={(values) => narrowedBy(chosen(values))}
      musts={(values) => mustsOf(chosen(values) ?? NO_MOVE, withSaid(values))}
      saveLabel={(values) => saveLabel(chosen(values))}
      check={(whole) =>
        issuesOfTaking(chosen(whole), whole, ways, { today, since }).concat(check(whole))
      }
      whole={(values) => filled({ of: shown.id, ofKind: kind, ...saying(values) })}
      beside={beside}
      beneath={beneath}
    />
  )
}

type Ways = NonNullable<ReturnType<typeof useWays>>

/** The move that is chosen by what the sheet says, what is asked of it, and what is said unasked. */
function choosing({ free, first: offered }: Ways, known: Values) {
  const first = offered?.to
  const chosen = (values: Values): Move | undefined =>
    free.find(({ to }) => to === (values['to'] ?? first))
  const saidBy = (values: Values): Values => ({ ...known, ...chosen(values)?.says })
  const withSaid = (values: Values): Values => ({ ...values, ...saidBy(values) })
  const asks = (values: Values): StepAsk[] => {
    const said = saidBy(values)
    return asked(chosen(values), withSaid(values)).filter((ask) => !(ask in said))
  }
  /** All that the step says of the move, unasked or asked. */
  const saying = (values: Values): Values => {
    const [move, said] = [chosen(values), withSaid(values)]
    const answers = asked(move, said).map((ask) => [ask, said[ask]])
    return { to: move?.to, on: values['on'], ...Object.fromEntries(answers) }
  }
  return { first, chosen, withSaid, asks, saying }
}

type Days = { today: Day; since: Day | undefined }

/** What is wrong with a step that takes a move now, where the record stands as this phone knows. */
function issuesOfTaking(
  move: Move | undefined,
  whole: Values,
  { matter, standing }: Ways,
  days: Days,
): Issue[] {
  if (whole['to'] === undefined || !move) return [{ path: 'words', code: 'no_step_chosen' }]
  const guarded = move.guard?.(matter, whole) ?? []
  return [
    ...issuesOf(kinds.step, whole),
    ...kinds.step.check(whole),
    ...issuesOfMove(move, whole),
    ...issuesOfDay(whole, standing, days),
    ...copiesOf(standing, move, whole),
  ].concat(guarded)
}

/**
 * What is wrong with the day of a step that is written now: it is still to come, or lies before
 * the record came in or before its last move. Today is never wrong.
 */
function issuesOfDay(whole: Values, { passed }: Folded, { today, since = '' }: Days): Issue[] {
  const toCome = daysToCome(whole, kinds.step.past, today)
  const { on } = whole
  if (typeof on !== 'string' || on >= today) return toCome
  return [...toCome, ...issuesOfPast(on, passed, since)]
}

function issuesOfPast(on: Day, passed: Folded['passed'], since: Day): Issue[] {
  if (on < since) return [{ path: 'on', code: 'before_receipt' }]
  const last = passed.at(-1)?.step.on ?? ''
  return on < last ? [{ path: 'on', code: 'before_last' }] : []
}

/** Where a record stands, the moves that are open to this officer, and why others are not. */
function useWays(kind: KindName, shown: Shown, parts: readonly Part[]) {
  const own = useWords(kind)
  const { officer } = useHere()
  const taken = useParts('step', shown.id)
  const steps = kindNamed(kind)?.steps?.(shown.version.fields)
  // What is asked, and what is wrong, hangs on the steps that were taken.
  if (!steps || !taken) return undefined
  const state = shown.state ?? steps.first
  const moves = movesFor(steps, state, officer)
  const matter: Matter = { values: shown.version.fields, parts }
  const standing = foldSteps(steps, takenOf(stepsAmong(taken)), matter)
  /** Why the record is not ready for a state its moves lead to, in words. */
  const notReady = (to: string): string | undefined => {
    const why = moves.find((move) => move.to === to)?.guard?.(matter, {})
    return why?.path === '' ? own(`issues.${why.code}`) : undefined
  }
  const free = moves.filter(({ to }) => !notReady(to))
  // What ends a record is not chosen for the officer in the place of what is not ready yet.
  const isEnd = ({ to }: Move) => (steps.moves[to] ?? []).length === 0
  const first = free.find((move) => move === moves[0] || !isEnd(move))
  return { steps, state, matter, standing, notReady, free, first }
}

/** The fields of a step, with the codes alone that a move offers. */
function narrowedBy({ among = {} }: Pick<Move, 'among'> = {}): Readonly<Record<string, Field>> {
  const fewer = Object.entries(among).map(([name, options]) => {
    const field: Field = kinds.step.fields[name as StepAsk]
    return [name, { ...field, options }]
  })
  return { ...kinds.step.fields, ...Object.fromEntries(fewer) }
}

const NO_MOVE: Pick<Move, 'must'> = {}

/**
 * What a move asks, in the order of the sheet. While the chosen move is gone (a colleague took a
 * step), what was written stays in sight.
 */
function asked(move: Move | undefined, values: Values): StepAsk[] {
  const asks = move ? asksOf(move, values) : ['words']
  return stepAsks.filter((ask) => asks.includes(ask))
}

/** Whom none of its steps is given to: those who never read the record, whoever names them. */
function neverNamed(kind: KindName, values: Values): readonly string[] | undefined {
  return kindNamed(kind)?.restricted?.readers(values, undefined, new Map())?.never
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  )
}
