import type { Issue, Values } from '#domain/record.ts'
import { mayAddOnly, type Rules } from '#domain/rules.ts'

export const signatureRules = {
  stream: 'work',
  may: mayAddOnly,
  partOf: (values: Values) => ({ kind: 'visit', id: String(values['of']) }),
  check: ({ of, strokes, typed, signed }: Values): Issue[] => {
    const issues: Issue[] = []
    if (of === undefined) issues.push({ path: 'of', code: 'missing' })
    if (signed === undefined) issues.push({ path: 'signed', code: 'missing' })
    if (strokes === undefined && typed !== true) {
      issues.push({ path: 'strokes', code: 'not_signed' })
    }
    return issues
  },
} satisfies Rules
