import { CHANGE_BYTES_MAX, changeSchema, type Receipt, type Refusal } from '#protocol/api.ts'
import type { Issue } from '#domain/record.ts'
import type { Change } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'

import { composedMembers, isStorable } from './clean.ts'

/** The receipt of a change that was not taken. */
export type Refused = Extract<Receipt, { refused: Refusal }>

/** Something that says it is a change, of which only the id is known to be right. */
export type Sent = { id: string; [member: string]: unknown }

/** The change that was sent, its texts composed; or why it is none. */
export function readChange(sent: Sent): Change | Refused {
  const { id } = sent
  if (!isStorable(sent)) return refusal(id, 'not-valid', [{ path: 'fields', code: 'too_deep' }])
  if (bytesOf(JSON.stringify(sent)) > CHANGE_BYTES_MAX) return refusal(id, 'too-large')
  const read = changeSchema.safeParse(sent)
  if (!read.success) return refusal(id, 'not-valid', read.error.issues.map(outermost))
  const change = read.data
  if (idOf(change.stamp) !== id) {
    return refusal(id, 'not-valid', [{ path: 'stamp', code: 'not_of_this_change' }])
  }
  if (![change.fields, change.over ?? {}].flatMap(Object.keys).every(isFieldName)) {
    return refusal(id, 'not-valid', [{ path: 'fields', code: 'no_field_name' }])
  }
  return { ...change, fields: composedMembers(change.fields) }
}

/** Names that every JavaScript object has are no names of fields: no side could tell them apart. */
function isFieldName(name: string): boolean {
  return !(name in Object.prototype)
}

export function refusal(id: string, refused: Refusal, issues: readonly Issue[] = []): Refused {
  return issues.length === 0 ? { id, refused } : { id, refused, issues: [...issues] }
}

/** Names the member of the change alone: what lies deeper is the sender's own words. */
function outermost(issue: { path: PropertyKey[]; code?: string | undefined }): Issue {
  return { path: String(issue.path[0] ?? ''), code: issue.code ?? 'wrong' }
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
