import type { Values } from '#domain/record.ts'

import type { Finding } from './record.ts'

/** How a finding stands; it follows from what is said of it. */
export type FindingState = 'open' | 'fixing' | 'fixed' | 'verified' | 'handed_over'

/**
 * How a finding stands by its own answers: one that did not pass when it was looked at again, and
 * one that was opened again, is open again.
 *
 * Practice: theo dõi kiến nghị sau kiểm tra đến khi khắc phục và được kiểm tra lại.
 */
export function stateOf(values: Values): FindingState {
  const { handedTo, recheck, reopenedOn, fixedOn, startedOn } = values as Partial<Finding>
  if (handedTo !== undefined) return 'handed_over'
  if (recheck === 'passed') return 'verified'
  if (recheck === 'failed' || reopenedOn !== undefined) return 'open'
  if (fixedOn !== undefined) return 'fixed'
  return startedOn === undefined ? 'open' : 'fixing'
}

/** True once nothing is left to do about a finding: it was looked at again, or others have it. */
export function isOver(values: Values): boolean {
  const state = stateOf(values)
  return state === 'verified' || state === 'handed_over'
}

/** What was said of mending it before; one that is begun anew is mended and looked at anew. */
const SAID_BEFORE = ['fixedOn', 'fix', 'recheck', 'recheckedOn', 'reopenedOn'] as const

/** What the beginning of mending says of a finding: the day, and that what was done before is over. */
export function begun(values: Values, startedOn: string): Values {
  const said = SAID_BEFORE.filter((name) => values[name] !== undefined && values[name] !== null)
  return { startedOn, ...Object.fromEntries(said.map((name) => [name, null])) }
}
