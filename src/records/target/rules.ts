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

/**
 * Whether what was measured reaches the goal of a target; nothing where either is missing. A share
 * whose two numbers are known is compared by them, never by the whole percent that is drawn.
 */
export function isReached(
  target: Partial<Target>,
  measured: Measured | undefined,
): boolean | undefined {
  const goal = goalOf(target)
  if (goal === undefined || measured === undefined) return undefined
  const { value, done, total } = measured
  const isExact = target.goalPercent !== undefined && done !== undefined && total !== undefined
  const over = isExact ? done * WHOLE - goal * total : value - goal
  if (target.operator === 'more_than') return over > 0
  if (target.operator === 'equal') return over === 0
  return target.operator === 'at_most' ? over <= 0 : over >= 0
}

/** The whole percent a share is drawn as: never more than it is. */
export function shareOf(done: number, total: number): number | undefined {
  return total > 0 ? Math.floor((done * 100) / total) : undefined
}

const WHOLE = 100
/** What is said of a goal of 100 % by them is reached always, or never. */
const NO_GOAL_OF_ALL = new Set(['at_most', 'more_than'])

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
    if (counts === 'answers_on_time') return issuesOfOnTime(values)
    const isNumber = counts === 'exemplars'
    if (counts === undefined || isNumber === (goalCount !== undefined)) return []
    return [{ path: isNumber ? 'goalCount' : 'goalPercent', code: 'other_measure' }]
  },
} satisfies Rules

function issuesOfOnTime({ goalPercent, operator }: Partial<Target>): Issue[] {
  if (goalPercent !== WHOLE) return [{ path: 'goalPercent', code: 'on_time_is_all' }]
  const isNone = operator !== undefined && NO_GOAL_OF_ALL.has(operator)
  return isNone ? [{ path: 'operator', code: 'no_goal_of_all' }] : []
}
