import { traceIssues } from '#domain/denouncer/said.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Change } from '#protocol/change.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { type Book, recordIn } from './book.ts'
import { wholeIn } from './whole.ts'

/**
 * Where the words of a change could make a person known in a record that may hold nothing of the
 * kind, or in a part of one. `before` is what the record says, where it is there already.
 *
 * Law: Luật Tố cáo 25/2018/QH14, Điều 8 và Điều 56.
 */
export function tracesIn(
  { kind: name, fields }: Pick<Change, 'kind' | 'fields'>,
  before: Values = {},
): Issue[] {
  const kind = kindNamed(name)
  if (!kind) return []
  // A part stays what it was a part of, whatever a change of it says.
  const isLooked = isTraceless(kind, before) || isTraceless(kind, { ...before, ...fields })
  return isLooked ? traceIssues(kind, fields) : []
}

function isTraceless(kind: Kind, values: Values): boolean {
  const whole = wholeIn(kind, values)
  return kind.isTraceless === true || kindNamed(whole?.kind ?? '')?.isTraceless === true
}

/** Whether an act may be kept for others: none that could make a denouncer known is kept anywhere. */
export async function isWithoutTraces(book: Book, changes: readonly Change[]): Promise<boolean> {
  let touches = false
  for (const change of changes) {
    const stood = await recordIn(book, { kind: change.kind, id: change.record })
    touches ||= isOfTraceless(change) || isOfTraceless(change, stood?.version.fields)
  }
  return !touches || changes.every(({ kind, fields }) => isClean(kind, fields))
}

/** A part that does not say what it belongs to may belong to such a record. */
function isOfTraceless({ kind: name, fields: said }: Change, fields: Values = said): boolean {
  const kind = kindNamed(name)
  if (!kind) return false
  return isTraceless(kind, fields) || (name === 'step' && typeof fields['ofKind'] !== 'string')
}

function isClean(name: string, fields: Values): boolean {
  const kind = kindNamed(name)
  return kind === undefined || traceIssues(kind, fields).length === 0
}
