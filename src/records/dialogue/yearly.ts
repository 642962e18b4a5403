import { type Day, isDay } from '#domain/day.ts'
import type { Standing } from '#domain/deadlines/rule.ts'

import type { Dialogue } from './record.ts'

/** How many dialogues of a regime there are at least in a year. */
export type YearlyRule = Standing & {
  rule: string
  regime: Dialogue['regime']
  leastTimes: number
}

/**
 * R-DT-03: how often a year the people are met, as dated data. For the head of the Party committee
 * no article was found; there the commune starts from two.
 *
 * Law: each row names its article in `source`, or that it is a default.
 */
export const yearlyRules: readonly YearlyRule[] = [
  {
    rule: 'R-DT-03',
    regime: 'pc_people',
    leastTimes: 1,
    basis: 'law',
    validFrom: '2025-07-01',
    source: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43',
    verified: false,
  },
  {
    rule: 'R-DT-03',
    regime: 'party_head',
    leastTimes: 2,
    basis: 'default',
    source: 'Mặc định của Gần Dân, chưa có căn cứ luật',
    verified: false,
  },
]

/**
 * What is asked of a year, by the rows in force on its last day.
 *
 * Law: each row names its article in `source`, or that it is a default.
 */
export function askedOf(year: string): YearlyRule[] {
  const lastDay = `${year}-12-31`
  return yearlyRules.filter(
    ({ validFrom = '', validTo }) =>
      validFrom <= lastDay && (validTo === undefined || lastDay <= validTo),
  )
}

export function yearOf(day: Day): string {
  return day.slice(0, 4)
}

const NOT_YET = new Set(['planned', 'announced', 'postponed'])

/** A dialogue as far as the year asks of it. */
type Held = { state?: string; takesPlaceOn?: string; list: string; regime?: unknown }

/** Whether a dialogue of a regime was held in a year; one that was taken out was not. */
export function isHeldIn(year: string, asked: string, dialogue: Held): boolean {
  const { takesPlaceOn, state = 'planned', list, regime } = dialogue
  if (list === 'removed' || NOT_YET.has(state) || regime !== asked) return false
  return takesPlaceOn !== undefined && isDay(takesPlaceOn) && yearOf(takesPlaceOn) === year
}
