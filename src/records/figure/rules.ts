import { type Period, PERIOD } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'
import { NUMBER } from '#records/answer/rules.ts'
import { type Measured, shareOf } from '#records/target/rules.ts'

import type { Figure } from './record.ts'

/** The figure of a target in a period: always the same one, whoever enters it. */
export function figureId(targetId: string, period: Period): string {
  return `${targetId}-${period}`
}

/** What a figure says of its target: the share of its two numbers, or the one entered, or the number. */
export function measuredIn(values: Values): Measured | undefined {
  const { done, total } = values as Partial<Figure>
  const share = done === undefined || total === undefined ? undefined : shareOf(done, total)
  if (share !== undefined) return { value: share, done, total }
  const entered = shareIn(values)
  if (entered !== undefined) return { value: Number(entered) }
  return done === undefined || total !== undefined ? undefined : { value: done }
}

/**
 * The share that was entered, with its places. An older app knows whole percents alone: what it
 * enters over a share with places stands by itself.
 */
export function shareIn({ percent, share }: Partial<Figure>): string | undefined {
  if (percent === undefined || percent === null) return undefined
  return share && NUMBER.test(share) && Math.floor(Number(share)) === percent ? share : `${percent}`
}

/** A share as it is stored, from what was typed as a number: whole percents, and its places if any. */
export function sharesFrom(typed: string): Pick<Figure, 'percent' | 'share'> {
  const percent = Math.floor(Number(typed))
  return Number(typed) === percent ? { percent } : { percent, share: typed }
}

/** True where a share is not that of its two numbers, neither cut to its places nor rounded. */
function disagree(values: Partial<Figure>): boolean {
  const { done = 0, total = 0 } = values
  const share = shareIn(values)
  if (share === undefined || total === 0) return false
  const scale = 10 ** (share.split('.')[1] ?? '').length
  const [said, exact] = [Math.round(Number(share) * scale), (done * 100 * scale) / total]
  return said !== Math.floor(exact) && said !== Math.round(exact)
}

function issuesOfShare({ percent, share }: Partial<Figure>): Issue[] {
  if (share === undefined) return []
  if (!NUMBER.test(share)) return [{ path: 'share', code: 'not_a_number' }]
  if (Number(share) > 100) return [{ path: 'share', code: 'over_all' }]
  return percent === undefined ? [{ path: 'percent', code: 'missing' }] : []
}

function issuesOfNumbers(values: Partial<Figure>): Issue[] {
  const { percent, done, total } = values
  if (percent === undefined && done === undefined) return [{ path: 'done', code: 'missing' }]
  const isMore = done !== undefined && total !== undefined && done > total
  if (isMore) return [{ path: 'done', code: 'more_than_all' }]
  return disagree(values) ? [{ path: 'percent', code: 'two_shares' }] : []
}

export const figureRules = {
  stream: 'work',
  may: mayWork,
  fixed: ['of', 'period'],
  idOf: ({ of, period }: Values) => figureId(String(of), String(period)),
  partOf: (values: Values) => ({ kind: 'target', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, period } = values as Partial<Figure>
    if (of === undefined) return [{ path: 'of', code: 'missing' }]
    if (period === undefined || !PERIOD.test(period)) return [{ path: 'period', code: 'missing' }]
    const issues = issuesOfShare(values)
    return issues.length > 0 ? issues : issuesOfNumbers(values)
  },
} satisfies Rules
