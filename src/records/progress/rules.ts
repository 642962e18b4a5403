import type { Issue, Values } from '#domain/record.ts'
import { mayAddOnly, type Rules } from '#domain/rules.ts'

export const progressRules = {
  stream: 'work',
  may: mayAddOnly,
  past: ['on'],
  partOf: (values: Values) => ({ kind: 'task', id: String(values['of']) }),
  check: ({ of, isPaused, percent, isTotal, quantity }: Values): Issue[] => {
    if (typeof of !== 'string') return [{ path: 'of', code: 'missing' }]
    if (isTotal === true && quantity === undefined) return [{ path: 'quantity', code: 'missing' }]
    return isPaused === true && percent === 100 ? [{ path: 'isPaused', code: 'done' }] : []
  },
} satisfies Rules
