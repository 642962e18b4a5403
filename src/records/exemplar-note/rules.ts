import type { Issue, Values } from '#domain/record.ts'
import { mayAddOnly, type Rules } from '#domain/rules.ts'

export const exemplarNoteRules = {
  stream: 'work',
  may: mayAddOnly,
  partOf: (values: Values) => ({ kind: 'exemplar', id: String(values['of']) }),
  check: ({ of }: Values): Issue[] =>
    typeof of === 'string' ? [] : [{ path: 'of', code: 'missing' }],
} satisfies Rules
