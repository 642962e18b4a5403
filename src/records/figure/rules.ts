import { type Period, PERIOD } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'
import { type Measured, shareOf } from '#records/target/rules.ts'

import type { Figure } from './record.ts'

/** The figure of a target in a period: always the same one, whoever enters it. */
export function figureId(targetId: string, period: Period): string {
  return `${targetId}-${period}`
}

/** What a figure says of its target: the share of its two numbers, or the one entered, or the number. */
export function measuredIn(values: Values): Measured | undefined {
  const { percent, done, total } = values as Partial<Figure>
  const share = done === undefined || total === undefined ? undefined : shareOf(done, total)
  if (share !== undefined) return { value: share, done, total }
  if (percent !== undefined) return { value: percent }
  return done === undefined || total !== undefined ? undefined : { value: done }
}

/** True where a share is not that of its two numbers, neither cut to a whole percent nor rounded. */
function disagree({ percent, done = 0, total = 0 }: Partial<Figure>): boolean {
  const cut = shareOf(done, total)
  if (percent === undefined || cut === undefined) return false
  return percent !== cut && percent !== Math.round((done * 100) / total)
}

export const figureRules = {
  stream: 'work',
  may: mayWork,
  fixed: ['of', 'period'],
  idOf: ({ of, period }: Values) => figureId(String(of), String(period)),
  partOf: (values: Values) => ({ kind: 'target', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, period, percent, done, total } = values as Partial<Figure>
    if (of === undefined) return [{ path: 'of', code: 'missing' }]
    if (period === undefined || !PERIOD.test(period)) return [{ path: 'period', code: 'missing' }]
    if (percent === undefined && done === undefined) return [{ path: 'done', code: 'missing' }]
    const isMore = done !== undefined && total !== undefined && done > total
    if (isMore) return [{ path: 'done', code: 'more_than_all' }]
    return disagree({ percent, done, total }) ? [{ path: 'percent', code: 'two_shares' }] : []
  },
} satisfies Rules
