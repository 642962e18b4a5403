import * as z from 'zod/mini'

import type { Issue, Values } from '#domain/record.ts'
import type { Act } from '#domain/officer.ts'

const WHY_LENGTH_MAX = 2000

const moment = z.iso.datetime()
const why = z.string().check(z.trim(), z.minLength(1), z.maxLength(WHY_LENGTH_MAX))
const removalNames: readonly string[] = ['removedAt', 'removedWhy']

/** What is wrong with a removal: a record is taken out at a moment and for a reason. */
export function issuesOfRemoval({ removedAt, removedWhy }: Values): Issue[] {
  if (removedAt === undefined) return []
  const issues: Issue[] = []
  if (!moment.safeParse(removedAt).success)
    issues.push({ path: 'removedAt', code: 'invalid_format' })
  if (!why.safeParse(removedWhy).success) issues.push({ path: 'removedWhy', code: 'missing' })
  return issues
}

/** What is wrong with what a change says of a removal, each by itself. */
export function issuesOfRemovalSaid({ removedAt = null, removedWhy = null }: Values): Issue[] {
  const issues: Issue[] = []
  if (removedAt !== null && !moment.safeParse(removedAt).success)
    issues.push({ path: 'removedAt', code: 'invalid_format' })
  if (removedWhy !== null && !why.safeParse(removedWhy).success)
    issues.push({ path: 'removedWhy', code: 'missing' })
  return issues
}

/** Whether a field is one of a removal, which any record can have. */
export function isOfRemoval(name: string): boolean {
  return removalNames.includes(name)
}

/** What a change does to a record, each of which somebody must be allowed to do. */
export function actsOf(fields: Values, isNew: boolean): Act[] {
  const names = Object.keys(fields)
  const acts: Act[] = []
  if (isNew) acts.push('add')
  else if (names.length === 0 || names.some((name) => !removalNames.includes(name)))
    acts.push('change')
  if (fields['removedAt'] === null) acts.push('restore')
  else if (names.some((name) => removalNames.includes(name))) acts.push('remove')
  return acts
}
