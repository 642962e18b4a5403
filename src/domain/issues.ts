import * as z from 'zod/mini'

import { schemaOf } from './field-schema.ts'
import type { Issue, RecordKind, Values } from './record.ts'

/**
 * What is wrong with the values of a record by the types of its fields: a missing answer or one
 * of the wrong shape. Fields this version does not know are never wrong.
 */
export function issuesOf(kind: RecordKind, values: Values): Issue[] {
  const issues: Issue[] = []
  for (const [name, field] of Object.entries(kind.fields)) {
    const value = values[name]
    if (value === undefined || value === null) {
      if (field.required) issues.push({ path: name, code: 'missing' })
      continue
    }
    const checked = z.safeParse(schemaOf(field), value)
    if (!checked.success)
      issues.push({ path: name, code: checked.error.issues[0]?.code ?? 'wrong' })
  }
  return issues
}
