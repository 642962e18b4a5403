import { type Period, PERIOD } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'
import { type Measured, shareOf } from '#records/target/rules.ts'

import type { Figure } from './record.ts'

/** The figure of a target in a period: always the same one, whoever enters it. */
export function figureId(targetId: string, period: Period): string {
  return `${targetId}-${period}`
}

/** What a figure says of its target: the share that was entered, or that of its two numbers, or the number. */
export function measuredIn(values: Values): Measured | undefined {
  const { percent, done, total } = values as Partial<Figure>
  if (percent !== undefined) return { value: percent }
  if (done === undefined) return undefined
  if (total === undefined) return { value: done }
  const share = shareOf(done, total)
  return share === undefined ? undefined : { value: share, done, total }
}

export const figureRules = {
  stream: 'work',
  may: mayWork,
  partOf: (values: Values) => ({ kind: 'target', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, period, percent, done, total } = values as Partial<Figure>
    if (of === undefined) return [{ path: 'of', code: 'missing' }]
    if (period === undefined || !PERIOD.test(period)) return [{ path: 'period', code: 'missing' }]
    if (percent === undefined && done === undefined) return [{ path: 'done', code: 'missing' }]
    const isMore = done !== undefined && total !== undefined && done > total
    return isMore ? [{ path: 'done', code: 'more_than_all' }] : []
  },
} satisfies Rules
