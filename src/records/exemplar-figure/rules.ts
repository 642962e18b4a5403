import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'
import { NUMBER } from '#records/answer/rules.ts'

const NAMES = ['of', 'on'] as const
const NUMBERS = ['before', 'now'] as const

export const exemplarFigureRules = {
  stream: 'work',
  may: mayWork,
  fixed: ['of'],
  partOf: (values: Values) => ({ kind: 'exemplar', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const missing = NAMES.filter((name) => values[name] === undefined)
    const wrong = NUMBERS.filter((name) => {
      const number = values[name]
      return typeof number === 'string' && number !== '' && !NUMBER.test(number)
    })
    return [
      ...missing.map((path) => ({ path, code: 'missing' })),
      ...wrong.map((path) => ({ path, code: 'not_a_number' })),
    ]
  },
} satisfies Rules
