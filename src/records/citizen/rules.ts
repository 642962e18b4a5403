import { type Act, hasRole, type Officer } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayWork, type Readers, type Rules } from '#domain/rules.ts'
import { readersInWhole } from '#records/feedback/readers.ts'
import { assignedOfficer } from '#records/feedback/rules.ts'

/**
 * Who reads a name that is kept back: who wrote it down, the officer the matter is assigned to,
 * and the leaders.
 *
 * Default: product rule *Giữ kín tên*.
 */
function readersOf(values: Values, whole: Matter | undefined): Readers | undefined {
  const open = readersInWhole(values, whole)
  if (values['kept'] === false) return open
  const officers = [values['author'], whole && assignedOfficer(whole.values, whole.parts)]
  const ids = officers.filter((id): id is string => typeof id === 'string')
  const { never = [] } = open ?? {}
  return { officers: [...new Set(ids)], roles: ['leader'], never }
}

export const citizenRules = {
  stream: 'work',
  restricted: { with: 'feedback', readers: readersOf },
  /** Who reads it may set it right; only its writer or a leader takes it out. */
  may: (officer: Officer, act: Act, matter: Matter): boolean =>
    mayWork(officer, act, matter) && (act !== 'remove' || isOwn(officer, matter)),
  partOf: (values: Values) => ({ kind: 'feedback', id: String(values['of']) }),
  check: ({ of }: Values): Issue[] =>
    typeof of === 'string' ? [] : [{ path: 'of', code: 'missing' }],
} satisfies Rules

function isOwn(officer: Officer, { values }: Matter): boolean {
  return values['author'] === officer.id || hasRole(officer, 'leader')
}
