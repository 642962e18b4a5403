import { bandsAsWritten, doBandsFall, readGroups } from '#domain/checklist/read.ts'
import { type Act, hasRole, type Officer } from '#domain/officer.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Rules } from '#domain/rules.ts'

import type { ChecklistRecord } from './record.ts'

/** The checklist of exemplars, whatever its version: it is asked once, and nothing holds it down. */
export const OF_EXEMPLARS = 'cl-model'

/** The id of one version of a checklist: the same whoever makes it, so that two never stand as one version. */
export function checklistId(code: string, version: string | number): string {
  return `${code}-${version}`
}

/** The code and the version that an id of a checklist is made of; nothing where it is none. */
export function checklistNamed(id: string): { code: string; version: number } | undefined {
  const [, code, version] = /^(cl-[a-z0-9]{1,20})-([1-9][0-9]{0,2})$/.exec(id) ?? []
  return code === undefined ? undefined : { code, version: Number(version) }
}

export const checklistRules = {
  stream: 'common',
  /** A version has one id, by its code and its number: nobody's row stands beside it as the same one. */
  idOf: ({ code, version }: Values) => checklistId(String(code), String(version)),
  /** The coordinator or the admin makes a version; nobody changes one or takes it out. */
  may: (officer: Officer, act: Act) => act === 'add' && hasRole(officer, 'coordinator', 'admin'),
  check: (values: Values): Issue[] => {
    const { code, version, content = '', bands = '' } = values as Partial<ChecklistRecord>
    const issues: Issue[] = []
    if (code === undefined) issues.push({ path: 'code', code: 'missing' })
    if (version === undefined) issues.push({ path: 'version', code: 'missing' })
    const { groups, wrongLine } = readGroups(content)
    if (wrongLine !== undefined || groups.every(({ items }) => items.length === 0)) {
      issues.push({ path: 'content', code: 'not_readable' })
    }
    const ratings = bandsAsWritten(bands)
    if (ratings === undefined) issues.push({ path: 'bands', code: 'not_readable' })
    else if (!doBandsFall(ratings)) issues.push({ path: 'bands', code: 'not_falling' })
    return issues
  },
} satisfies Rules
