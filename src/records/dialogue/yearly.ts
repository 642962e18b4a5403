import { type Day, isDay } from '#domain/day.ts'
import type { Standing } from '#domain/deadlines/rule.ts'

import { isActive, isCommittee } from '#records/unit/rules.ts'
import type { Unit } from '#records/unit/record.ts'
import type { Dialogue } from './record.ts'

/** How many dialogues of a regime there are at least in a year. */
export type YearlyRule = Standing & {
  rule: string
  regime: Dialogue['regime']
  leastTimes: number
}

/**
 * R-DT-03: how often a year the people are met, as dated data. The law asks for one; a commune that
 * set no number of its own is measured by two. For the head of the Party committee no article was
 * found.
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
    regime: 'pc_people',
    leastTimes: 2,
    basis: 'default',
    source: 'Mặc định của Gần Dân, chưa có căn cứ luật',
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

/** A number of dialogues a year, since when and by what it is set. */
type SetNumber = { leastTimes: number; from: Day; basis: string }

/** What a year asks of a regime: by the number the commune set, else by the default. */
export type Asked = {
  regime: YearlyRule['regime']
  leastTimes: number
  /** The number the commune set itself, as its unit says. */
  set?: SetNumber | undefined
  /** What the law asks at least, where it asks. */
  law?: YearlyRule | undefined
}

/**
 * What is asked of a year, by the rows and the number of the commune in force on its last day; never
 * less than the law asks.
 *
 * Law: each row names its article in `source`, or that it is a default.
 */
export function askedOf(year: string, units: readonly Unit[]): Asked[] {
  const lastDay: Day = `${year}-12-31`
  const rows = yearlyRules.filter(
    ({ validFrom = '', validTo }) =>
      validFrom <= lastDay && (validTo === undefined || lastDay <= validTo),
  )
  const regimes = [...new Set(rows.map(({ regime }) => regime))]
  return regimes.map((regime) => {
    const of = rows.filter((row) => row.regime === regime)
    const law = of.find(({ basis }) => basis === 'law')
    const set = setBy(units, regime, lastDay)
    const ours = set?.leastTimes ?? of.find(({ basis }) => basis !== 'law')?.leastTimes ?? 0
    return { regime, leastTimes: Math.max(ours, law?.leastTimes ?? 0), set, law }
  })
}

/** The number a commune set itself for a regime and a day; of several the one that asks for the most. */
function setBy(
  units: readonly Unit[],
  regime: YearlyRule['regime'],
  on: Day,
): SetNumber | undefined {
  const isOf = (unit: Unit) =>
    regime === 'party_head' ? unit.type === 'commune_party_committee' : isCommittee(unit)
  return units
    .filter((unit) => unit.removedAt === undefined && isOf(unit) && isActive(unit, on))
    .map(({ dialoguesPerYear = 0, dialoguesFrom = '', dialoguesBasis = '' }) => {
      return { leastTimes: dialoguesPerYear, from: dialoguesFrom, basis: dialoguesBasis }
    })
    .filter(({ leastTimes, from }) => leastTimes > 0 && from <= on)
    .toSorted((a, b) => b.leastTimes - a.leastTimes)[0]
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
