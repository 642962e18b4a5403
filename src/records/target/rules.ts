import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'

import type { Target } from './record.ts'

/** A value of a target: a share, or a bare number. */
export type Measured = {
  value: number
  /** The numbers a share is made of, where they are known. */
  done?: number | undefined
  total?: number | undefined
}

/** The goal of a target as a number: a percentage, or how many. */
export function goalOf({ goalPercent, goalCount }: Partial<Target>): number | undefined {
  return goalPercent ?? goalCount
}

/** Whether a value reaches the goal of a target; nothing where either is missing. */
export function isReached(target: Partial<Target>, value: number | undefined): boolean | undefined {
  const goal = goalOf(target)
  if (goal === undefined || value === undefined) return undefined
  if (target.operator === 'more_than') return value > goal
  if (target.operator === 'equal') return value === goal
  return target.operator === 'at_most' ? value <= goal : value >= goal
}

/** The least whole number of percent a share is, so that no rounding reaches a goal. */
export function shareOf(done: number, total: number): number | undefined {
  return total > 0 ? Math.floor((done * 100) / total) : undefined
}

const WHOLE = 100

export const targetRules = {
  stream: 'work',
  may: mayWork,
  /**
   * A goal is one number. The people are answered on time every time: less is no goal; the 98 % of
   * plan 44-KH/ĐUK, II.3 is of administrative procedures alone.
   */
  check: (values: Values): Issue[] => {
    const { goalPercent, goalCount, counts } = values as Partial<Target>
    if (goalPercent === undefined && goalCount === undefined) {
      return [{ path: 'goalPercent', code: 'missing' }]
    }
    if (goalPercent !== undefined && goalCount !== undefined) {
      return [{ path: 'goalCount', code: 'two_goals' }]
    }
    if (counts === 'answers_on_time' && goalPercent !== WHOLE) {
      return [{ path: 'goalPercent', code: 'on_time_is_all' }]
    }
    const isNumber = counts === 'exemplars'
    if (counts === undefined || isNumber === (goalCount !== undefined)) return []
    return [{ path: isNumber ? 'goalCount' : 'goalPercent', code: 'other_measure' }]
  },
} satisfies Rules
