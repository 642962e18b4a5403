import { expect } from 'vitest'

import type { Values } from '#domain/record.ts'
import { mustsOf } from '#domain/step-asks.ts'
import { issuesOfMove, movesFor, type Steps, type Taken } from '#domain/steps.ts'

/** Where a record may go from each of its states; written by hand, beside the law. */
export type Way = Readonly<Record<string, readonly string[]>>
type Said = Readonly<Record<string, Values>>

const officer = { roles: ['officer'] as const }

/** The states a way goes through to each of its states, the shortest there is, by moves that lead on. */
export function pathsAlong(way: Way, leadsOn: (to: string) => boolean): Map<string, string[]> {
  const paths = new Map<string, string[]>([['received', []]])
  for (const [state, path] of paths) {
    for (const to of way[state] ?? []) {
      if (leadsOn(to) && !paths.has(to)) paths.set(to, [...path, to])
    }
  }
  return paths
}

/** Every state something leads to on any way: what a step could ask for. */
export function targetsOf(ways: Readonly<Record<string, Way>>): readonly string[] {
  return [...new Set(Object.values(ways).flatMap((way) => Object.values(way).flat()))]
}

export type Outcome = 'moved' | 'noted' | 'agreed' | 'stuck' | 'unknown'

/** What becomes of one step more in a state; an act leaves the record where it stands. */
export function outcomeOn(way: Way, acts: readonly string[], state: string, to: string): Outcome {
  if (to === state) return 'agreed'
  if (way[state]?.includes(to)) return acts.includes(to) ? 'noted' : 'moved'
  return Object.values(way).flat().includes(to) ? 'stuck' : 'unknown'
}

/** All who work with citizens are offered the same, and nobody else anything. */
export function expectByRole(steps: Steps, state: string, offered: readonly string[]) {
  for (const role of ['officer', 'coordinator', 'leader', 'viewer', 'admin'] as const) {
    const own = movesFor(steps, state, { roles: [role] }).map(({ to }) => to)
    const isWorker = role !== 'viewer' && role !== 'admin'
    expect([state, role, own]).toEqual([state, role, isWorker ? offered : []])
  }
}

/**
 * The moves that are not as they should be: not whole with what each is said to say, or whole
 * although one of their musts is left out.
 */
export function movesAmiss(steps: Steps, states: Iterable<string>, said: Said): string[] {
  return [...states].flatMap((state) =>
    movesFor(steps, state, officer).flatMap((move) => {
      const whole = { to: move.to, ...said[move.to] } as Partial<Taken>
      const lacking = mustsOf(move, whole).filter(
        (must) =>
          !issuesOfMove(move, { ...whole, [must]: undefined }).some(
            ({ path, code }) => path === must && code === 'missing',
          ),
      )
      const isWhole = issuesOfMove(move, whole).length === 0
      const name = `${state} to ${move.to}`
      return [...(isWhole ? [] : [name]), ...lacking.map((must) => `${name} without ${must}`)]
    }),
  )
}
