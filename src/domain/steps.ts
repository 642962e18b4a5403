import type { Issue } from './record.ts'
import type { Part } from './part.ts'
import { type Officer, hasRole, type Role } from './officer.ts'
import type { Day } from './day.ts'

/** What a step may ask beside its day. */
export type StepAsk =
  'words' | 'documentNo' | 'toUnit' | 'toOfficer' | 'toBody' | 'means' | 'satisfied'

/** One move: where to, by whom, what must and what may be said with it. */
export type Move = {
  to: string
  by: readonly Role[]
  must?: readonly StepAsk[]
  may?: readonly StepAsk[]
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
}

export type Folded = {
  state: string
  /** The latest value each step set: who it is with, how it was answered. */
  set: Partial<Record<Exclude<StepAsk, 'words' | 'documentNo'>, string>>
  /** Ids of the steps that could not be applied and that nobody has answered since. */
  stuck: string[]
}

const SETS = ['toUnit', 'toOfficer', 'toBody', 'means', 'satisfied'] as const

/**
 * The state a record is in after its steps, whatever order they arrived in. A step that its
 * state does not allow (two officers acted at once) changes nothing and is named in `stuck`
 * until a later move follows it. Two officers who chose the same state agree: both count.
 */
export function foldSteps(steps: Steps, taken: readonly Taken[]): Folded {
  const folded: Folded = { state: steps.first, set: {}, stuck: [] }
  for (const step of taken.toSorted(byStamp)) {
    if (!fits(steps, folded.state, step.to)) {
      folded.stuck.push(step.id)
      continue
    }
    if (step.to !== undefined) folded.stuck = []
    for (const name of SETS) if (step[name] !== undefined) folded.set[name] = step[name]
    folded.state = step.to ?? folded.state
  }
  return folded
}

/** A note fits every state; a move fits the states it leads from, and the one it leads to. */
function fits(steps: Steps, state: string, to: string | undefined): boolean {
  return to === undefined || to === state || moveTo(steps, state, to) !== undefined
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
  return (steps.moves[state] ?? []).filter(({ by }) => hasRole(officer, ...by))
}

/**
 * What is wrong with a step whatever the record's present state: a state that nothing of this
 * sort leads to, or an answer the move demands and does not have.
 */
export function issuesOfStep(steps: Steps, step: Partial<Taken>): Issue[] {
  if (step.to === undefined) return step.words ? [] : [{ path: 'words', code: 'missing' }]
  const moves = movesInto(steps, step.to)
  if (moves.length === 0) return [{ path: 'to', code: 'no_such_state' }]
  const lacking = (move: Move) =>
    (move.must ?? []).filter((ask) => (step as Record<string, unknown>)[ask] === undefined)
  if (moves.some((move) => lacking(move).length === 0)) return []
  return lacking(moves[0] as Move).map((path) => ({ path, code: 'missing' }))
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
