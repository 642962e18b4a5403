import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadlines/rule.ts'
import { deadlineRules } from '#domain/deadlines/rules.ts'
import { groupedBy } from '#domain/grouped.ts'

import type { Directive } from './library.ts'

/** How the length of a deadline is said. */
export type Counted = 'work' | 'plain' | 'workBefore' | 'plainBefore' | 'kept'

export type Article = { article: string; lengths: { counted: Counted; n: number }[] }

/** The articles of a paper by which deadlines are counted on a day, each with its lengths, in their order. */
export function articlesOf({ number }: Directive, today: Day): Article[] {
  if (number === undefined) return []
  const cited = deadlineRules
    .filter(({ validTo }) => validTo === undefined || today <= validTo)
    .flatMap((rule) => {
      const article = articleIn(rule.source, number)
      return article === undefined ? [] : [{ article, rule }]
    })
  return [...groupedBy(cited, ({ article }) => article)]
    .map(([article, rows]) => ({ article, lengths: lengthsOf(rows.map(({ rule }) => rule)) }))
    .toSorted((a, b) => a.article.localeCompare(b.article, 'vi', { numeric: true }))
}

/** What stands after the number of a paper in the source of a rule: `Điều 28 khoản 1`. */
function articleIn(source: string, number: string): string | undefined {
  const at = source.indexOf(`${number}, `)
  if (at === -1) return undefined
  const rest = source.slice(at + number.length + 2)
  return /^Điều [^()]*/.exec(rest)?.[0].trim()
}

function lengthsOf(rules: readonly DeadlineRule[]): Article['lengths'] {
  const lengths = rules.map((rule) => ({ counted: countedBy(rule), n: rule.length }))
  const once = new Map(lengths.map((each) => [`${each.counted} ${each.n}`, each]))
  return [...once.values()].toSorted((a, b) => a.n - b.n)
}

function countedBy({ unit, direction, kind }: DeadlineRule): Counted {
  if (kind === 'minimum') return 'kept'
  if (unit === 'working_days') return direction === 'before' ? 'workBefore' : 'work'
  return direction === 'before' ? 'plainBefore' : 'plain'
}
