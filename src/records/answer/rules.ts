import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'

import type { Answer } from './record.ts'

/** Points and numbers as they are stored. */
export const POINTS = /^\d{1,3}(\.5)?$/
export const NUMBER = /^\d{1,12}(\.\d{1,2})?$/
const NAMES = ['of', 'checklist', 'item', 'on'] as const

export const answerRules = {
  stream: 'work',
  may: mayWork,
  // The day is not among them: two officers may answer one item on two days, each without signal.
  fixed: ['of', 'checklist', 'item'],
  idOf: ({ of, checklist, item }: Values) =>
    `${String(of)}-${String(checklist)}-${String(item).toLowerCase()}`,
  partOf: (values: Values) => ({ kind: 'visit', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { points, number } = values as Partial<Answer>
    const issues: Issue[] = NAMES.filter((name) => values[name] === undefined).map((path) => ({
      path,
      code: 'missing',
    }))
    if (points !== undefined && !POINTS.test(points)) {
      issues.push({ path: 'points', code: 'not_points' })
    }
    if (number !== undefined && !NUMBER.test(number)) {
      issues.push({ path: 'number', code: 'not_a_number' })
    }
    return issues
  },
} satisfies Rules
