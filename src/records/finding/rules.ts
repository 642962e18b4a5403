import { isDay } from '#domain/day.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'

import type { Finding } from './record.ts'

/** How a finding stands; it follows from what is said of it. */
export type FindingState = 'open' | 'fixing' | 'fixed' | 'verified' | 'handed_over'

/**
 * How a finding stands by its own answers: one that did not pass when it was looked at again is
 * open again.
 *
 * Practice: theo dõi kiến nghị sau kiểm tra đến khi khắc phục và được kiểm tra lại.
 */
export function stateOf(values: Values): FindingState {
  const { handedTo, recheck, fixedOn, startedOn } = values as Partial<Finding>
  if (handedTo !== undefined) return 'handed_over'
  if (recheck === 'passed') return 'verified'
  if (recheck === 'failed') return 'open'
  if (fixedOn !== undefined) return 'fixed'
  return startedOn === undefined ? 'open' : 'fixing'
}

/** True once nothing is left to do about a finding: it was looked at again, or others have it. */
export function isOver(values: Values): boolean {
  const state = stateOf(values)
  return state === 'verified' || state === 'handed_over'
}

/** The task a finding becomes: always the same one, whoever makes it, however often. */
export function taskIdOf(findingId: string): string {
  return `task-${findingId}`
}

/**
 * R-VS-02: a finding is due by the day people agreed on until it is mended, also once it became a
 * task: a task can be taken out, and what was found stays.
 *
 * Practice: thời hạn khắc phục ghi trong biên bản.
 */
function mendDue(values: Values): Due | undefined {
  const { dueOn } = values as Partial<Finding>
  const state = stateOf(values)
  const isLeft = state === 'open' || state === 'fixing'
  if (!isLeft || dueOn === undefined || !isDay(dueOn)) return undefined
  return { on: dueOn, basis: 'agreed' }
}

/** Each answer that asks for another one to be given with it. */
const TOGETHER = [
  ['fixedOn', 'fix'],
  ['fix', 'fixedOn'],
  ['recheck', 'recheckedOn'],
  ['recheck', 'fixedOn'],
] as const

const BOUND = ['of', 'answer', 'item']

export const findingRules = {
  stream: 'work',
  may: mayWork,
  partOf: (values: Values) => ({ kind: 'visit', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, on, fixedOn, recheckedOn } = values as Partial<Finding>
    const issues: Issue[] = []
    if (of === undefined) issues.push({ path: 'of', code: 'missing' })
    for (const [said, asked] of TOGETHER) {
      const isLacking = values[said] !== undefined && values[asked] === undefined
      if (isLacking) issues.push({ path: asked, code: 'missing' })
    }
    if (isBefore(fixedOn, on)) issues.push({ path: 'fixedOn', code: 'before_found' })
    if (isBefore(recheckedOn, fixedOn)) issues.push({ path: 'recheckedOn', code: 'before_fixed' })
    return issues
  },
  /** A finding stays with the visit it was found at, and with the answer it comes from. */
  issuesOfChange: (before: Values, { values }: Matter): Issue[] =>
    BOUND.filter((name) => (before[name] ?? null) !== (values[name] ?? null)).map((path) => ({
      path,
      code: 'fixed',
    })),
  derive: (values: Values): Derived => {
    const { responsible } = values as Partial<Finding>
    const due = mendDue(values)
    return {
      state: stateOf(values),
      open: isOver(values) ? 0 : 1,
      ...(due ? { due } : {}),
      ...(responsible ? { unit: responsible } : {}),
    }
  },
} satisfies Rules

function isBefore(day: string | undefined, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}
