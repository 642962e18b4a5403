import { type Act, hasRole, type Officer } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayWork, type Rules } from '#domain/rules.ts'

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
/** What is counted among the records of a plan: without one there is nothing to count. */
const OF_PLAN: ReadonlySet<string> = new Set(['own_plans', 'tasks_done'])
/** What is not counted unit by unit of those a target names. */
const OTHERS: ReadonlySet<string> = new Set([...OF_PLAN, 'exemplars'])

export const targetRules = {
  stream: 'work',
  /** Targets are kept by those who keep plans; the figures of each by all who work on it. */
  may: (officer: Officer, act: Act, matter: Matter): boolean =>
    hasRole(officer, 'coordinator', 'leader') && mayWork(officer, act, matter),
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
    return counts === undefined ? [] : issuesOfCounting(counts, values)
  },
} satisfies Rules

/** What is wrong with what the app is to count: there is nothing to count, or not by this goal. */
function issuesOfCounting(counts: string, values: Values): Issue[] {
  const { goalCount, plan, units = [] } = values as Partial<Target>
  if (counts === 'answers_on_time') return issuesOfOnTime(values)
  const isNumber = counts === 'exemplars'
  const isOtherGoal = isNumber !== (goalCount !== undefined)
  const lacksPlan = OF_PLAN.has(counts) && (plan ?? null) === null
  return [
    ...(lacksPlan ? [{ path: 'plan', code: 'no_plan' }] : []),
    ...(units.length > 0 && OTHERS.has(counts) ? [{ path: 'units', code: 'no_units' }] : []),
    ...(isOtherGoal
      ? [{ path: isNumber ? 'goalCount' : 'goalPercent', code: 'other_measure' }]
      : []),
  ]
}

function issuesOfOnTime({ goalPercent, operator }: Partial<Target>): Issue[] {
  if (goalPercent !== WHOLE) return [{ path: 'goalPercent', code: 'on_time_is_all' }]
  const isNone = operator !== undefined && NO_GOAL_OF_ALL.has(operator)
  return isNone ? [{ path: 'operator', code: 'no_goal_of_all' }] : []
}
