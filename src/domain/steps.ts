import type { Issue, Values } from './record.ts'
import type { Part } from './part.ts'
import { type Officer, hasRole, type Role } from './officer.ts'
import type { Day } from './day.ts'
import type { Matter } from './rules.ts'
import { agrees, copiesOf } from './agree.ts'
import { mustsOf, type StepAsk, type With } from './step-asks.ts'

/**
 * Why a move is not open to a step, from the record as it stands today. The path names the answer
 * of the step that is wrong; it is empty where the record itself is not ready for any step there.
 */
export type Guard = (matter: Matter, step: Partial<Taken>) => Issue | undefined

/** One move: where to, by whom, what must and what may be said with it. */
export type Move = {
  to: string
  by: readonly Role[]
  must?: readonly StepAsk[]
  may?: readonly StepAsk[]
  with?: readonly With[]
  /** The fold asks for `must` too: a step that was meant for another state does not lead here. */
  isBinding?: true
  /** Answers that the move itself says: recorded with it, and asked of nobody. */
  says?: Pick<Partial<Taken>, StepAsk & keyof Taken>
  /** Leaves the record where it stands; `to` names the act alone, and it stands beside the moves. */
  stays?: true
  /** The codes of a choice that this move offers, where it offers fewer than there are. */
  among?: Partial<Record<StepAsk, readonly string[]>>
  /** Written by phones of an earlier version: the fold goes on taking it, and nobody is offered it. */
  isPast?: true
  /** Leads back to where the record stood before the state it leaves; `to` names the act alone. */
  isReturn?: true
  guard?: Guard
}

/** The moves of one sort of record by state, the state it begins in, and the order of its states. */
export type Steps = {
  first: string
  states: readonly string[]
  moves: Readonly<Record<string, readonly Move[]>>
}

/** One taken step as the fold reads it. `at` sorts: the stamp of the step's first value. */
export type Taken = {
  id: string
  at: string
  to?: string | undefined
  on: Day
  author?: string | undefined
  words?: string | undefined
  toUnit?: string | undefined
  toOfficer?: string | undefined
  toBody?: string | undefined
  means?: string | undefined
  satisfied?: string | undefined
  ineligibleReason?: string | undefined
  complexity?: string | undefined
  complexityNo?: string | undefined
  complexGrounds?: string[] | undefined
  leader?: string | undefined
  isRemote?: boolean | undefined
  outcome?: string | undefined
  sentOn?: Day | undefined
  documentNo?: string
  newOn?: Day | undefined
  toldOn?: Day | undefined
  hasManyPlaces?: boolean | undefined
  extensionDays?: number | undefined
  nobodySpoke?: boolean | undefined
  sentNo?: string | undefined
  talkOn?: Day | undefined
  place?: string | undefined
  present?: string[] | undefined
  absentExcused?: string[] | undefined
  absentUnexcused?: string[] | undefined
  agreed?: string | undefined
  disputed?: string | undefined
  copies?: number | undefined
  receivedBy?: string | undefined
  recognitionLevel?: string | undefined
  recognitionTitle?: string | undefined
  replica?: string | undefined
}

/** A move that was applied: from which state, into which. */
export type Passed = { step: Taken; from: string; state: string }

export type Folded = {
  state: string
  /** The latest value each step set: who it is with, how it was answered. */
  set: Partial<Record<(typeof SETS)[number], string>>
  /** By state, the day of the latest step that led there. */
  reachedOn: Readonly<Record<string, Day>>
  /** Ids of the steps that could not be applied and that nobody has answered since. */
  stuck: string[]
  /** The moves that were applied, in their order. */
  passed: Passed[]
  /** The acts that left it where it stood, in their order. */
  acts: Taken[]
}

const SETS = [
  'toUnit',
  'toOfficer',
  'leader',
  'toBody',
  'means',
  'satisfied',
  'outcome',
  'newOn',
] as const

/**
 * The state a record is in after its steps, whatever order they arrived in. A step that its
 * state does not allow (two officers acted at once) changes nothing and is named in `stuck`
 * until a later move leads on from it; so does a late copy of a move that the record has gone on
 * from. Two officers who chose the same state and say nothing different of it agree: both count.
 * Where moves are guarded, `matter` is the record with all that belongs to it today: a step whose
 * guard refuses is stuck as well, and applies by itself once there is nothing against it.
 */
export function foldSteps(steps: Steps, taken: readonly Taken[], matter?: Matter): Folded {
  const reachedOn: Record<string, Day> = {}
  const folded: Folded = { state: steps.first, set: {}, reachedOn, stuck: [], passed: [], acts: [] }
  for (const step of taken.toSorted(byStamp)) {
    const state = ledTo(steps, folded, step, matter)
    if (state === undefined) {
      folded.stuck.push(step.id)
      continue
    }
    for (const name of SETS) if (step[name] !== undefined) folded.set[name] = step[name]
    if (step.to === undefined) continue
    if (moveTo(steps, folded.state, step.to)?.stays) {
      folded.acts.push(step)
      continue
    }
    if (state !== folded.state) folded.stuck = []
    folded.passed.push({ step, from: folded.state, state })
    reachedOn[state] = step.on
    folded.state = state
  }
  return folded
}

/**
 * Where a step leads; nothing when it does not fit. A note fits every state; a move fits the
 * states it leads from. In the one it leads to, and right after the same move of another, it fits
 * where both say the same.
 */
function ledTo(
  steps: Steps,
  folded: Folded,
  step: Taken,
  matter: Matter | undefined,
): string | undefined {
  const { state, passed } = folded
  const { to } = step
  if (to === undefined) return state
  const move = openMove(steps, folded, step, matter)
  if (to === state || to === passed.at(-1)?.step.to) {
    return move || agrees(passed, step) ? state : undefined
  }
  if (!move || copiesOf(folded, move, step).length > 0) return undefined
  return move.isReturn ? stoodBefore(passed, state) : to
}

function openMove(
  steps: Steps,
  { state }: Folded,
  step: Taken,
  matter: Matter | undefined,
): Move | undefined {
  return steps.moves[state]?.find((move) => move.to === step.to && isOpen(move, step, matter))
}

/** Whether a move leads a step on: nothing it demands is lacking, and nothing guards it. */
function isOpen(move: Move, step: Taken, matter: Matter | undefined): boolean {
  if (move.isBinding && lackingIn(move, step).length > 0) return false
  return !(matter && move.guard?.(matter, step))
}

/** The state from which the record last came into one; not where it was taken back into it. */
function stoodBefore(passed: readonly Passed[], state: string): string | undefined {
  const into = passed.findLast((each) => each.step.to === state && each.from !== state)
  return into?.from
}

function byStamp(a: Taken, b: Taken): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function moveTo(steps: Steps, from: string, to: string): Move | undefined {
  return steps.moves[from]?.find((move) => move.to === to)
}

/** The moves a state offers to an officer, in the order they are written. */
export function movesFor(steps: Steps, state: string, officer: Pick<Officer, 'roles'>): Move[] {
  const moves = steps.moves[state] ?? []
  return moves.filter(({ by, isPast }) => !isPast && hasRole(officer, ...by))
}

/**
 * What is wrong with a step whatever the record's present state: a state that nothing of this
 * sort leads to, or an answer the move demands and does not have.
 */
export function issuesOfStep(steps: Steps, step: Partial<Taken>): Issue[] {
  if (step.to === undefined) return step.words ? [] : [{ path: 'words', code: 'missing' }]
  const moves = movesInto(steps, step.to)
  if (moves.length === 0) return [{ path: 'to', code: 'no_such_state' }]
  if (moves.some((move) => lackingIn(move, step).length === 0)) return []
  return moves.slice(0, 1).flatMap((move) => issuesOfMove(move, step))
}

/** What is wrong with a step that takes this very move: the answers it demands and does not have. */
export function issuesOfMove(move: Move, step: Partial<Taken>): Issue[] {
  return lackingIn(move, step).map((path) => ({ path, code: 'missing' }))
}

function lackingIn(move: Move, step: Partial<Taken>): StepAsk[] {
  const answers: Values = step
  return mustsOf(move, answers).filter((ask) => (answers[ask] ?? null) === null)
}

/** Why a state is not offered: the record stands in it, others go there, it lies ahead, or nowhere on the way. */
export type WhyNot = 'here' | 'not_yours' | 'not_yet' | 'not_from_here'

/** Why an officer cannot move a record into a state now; nothing when he can. */
export function whyNot(
  steps: Steps,
  state: string,
  to: string,
  officer: Pick<Officer, 'roles'>,
): WhyNot | undefined {
  const move = moveTo(steps, state, to)
  if (move && !move.isPast) return hasRole(officer, ...move.by) ? undefined : 'not_yours'
  if (to === state) return 'here'
  return isAhead(steps, state, to) ? 'not_yet' : 'not_from_here'
}

/** Whether moves lead from one state to another, by however many others. */
function isAhead(steps: Steps, from: string, to: string): boolean {
  const leadsBack = steps.moves[from]?.some(({ isReturn }) => isReturn)
  const seen = new Set(leadsBack ? [from, ...whereItStood(steps, from)] : [from])
  for (const state of seen) {
    for (const { to: next, isPast } of steps.moves[state] ?? []) if (!isPast) seen.add(next)
  }
  return seen.has(to)
}

/** The states a record may go back to from one that leads back. */
function whereItStood(steps: Steps, state: string): string[] {
  return Object.keys(steps.moves).filter((each) => moveTo(steps, each, state))
}

/** True where a move into the step's state asks the record how it stands. */
export function isGuarded(steps: Steps, { to }: Partial<Taken>): boolean {
  return to !== undefined && movesInto(steps, to).some(({ guard }) => guard !== undefined)
}

/** Why no move into the step's state is open to it, where each of them has something against it. */
export function guardedBy(steps: Steps, matter: Matter, step: Partial<Taken>): Issue | undefined {
  if (step.to === undefined) return undefined
  const whys = movesInto(steps, step.to).map(({ guard }) => guard?.(matter, step))
  return whys.every((why) => why !== undefined) ? whys[0] : undefined
}

/** True when some move into that state is open to the officer. */
export function mayStep(steps: Steps, to: string, officer: Pick<Officer, 'roles'>): boolean {
  return movesInto(steps, to).some(({ by }) => hasRole(officer, ...by))
}

function movesInto(steps: Steps, to: string): Move[] {
  return Object.values(steps.moves)
    .flat()
    .filter((move) => move.to === to)
}

/** The steps among the parts of a record, as the fold reads them. */
export function takenOf(parts: readonly Part[]): Taken[] {
  return parts
    .filter(({ kind }) => kind === 'step')
    .map(({ id, at, values }) => ({ ...(values as Omit<Taken, 'id' | 'at'>), id, at }))
}
