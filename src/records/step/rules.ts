import type { Issue, Values } from '#domain/record.ts'
import { mayAddOnly, type Rules } from '#domain/rules.ts'

/** Which kinds and moves there are is asked of the record a step belongs to. */
export const stepRules = {
  stream: 'work',
  may: mayAddOnly,
  partOf: (values: Values) => ({ kind: String(values['ofKind']), id: String(values['of']) }),
  check: ({ of, ofKind }: Values): Issue[] => {
    const issues: Issue[] = []
    if (typeof of !== 'string') issues.push({ path: 'of', code: 'missing' })
    if (typeof ofKind !== 'string') issues.push({ path: 'ofKind', code: 'missing' })
    return issues
  },
} satisfies Rules
