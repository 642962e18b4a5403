import { traceIssues } from '#domain/denouncer/said.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Change } from '#protocol/change.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

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
  if (!kind || !isTraceless(kind, { ...before, ...fields })) return []
  return traceIssues(kind, fields)
}

function isTraceless(kind: Kind, values: Values): boolean {
  const whole = wholeIn(kind, values)
  return kind.isTraceless === true || kindNamed(whole?.kind ?? '')?.isTraceless === true
}

/** Whether an act may be kept for others: none that could make a denouncer known is kept anywhere. */
export function isWithoutTraces(changes: readonly Pick<Change, 'kind' | 'fields'>[]): boolean {
  const touches = changes.some((change) => isOfTraceless(change))
  return !touches || changes.every(({ kind, fields }) => isClean(kind, fields))
}

/** A part that does not say what it belongs to may belong to such a record. */
function isOfTraceless({ kind: name, fields }: Pick<Change, 'kind' | 'fields'>): boolean {
  const kind = kindNamed(name)
  if (!kind) return false
  return isTraceless(kind, fields) || (name === 'step' && typeof fields['ofKind'] !== 'string')
}

function isClean(name: string, fields: Values): boolean {
  const kind = kindNamed(name)
  return kind === undefined || traceIssues(kind, fields).length === 0
}
