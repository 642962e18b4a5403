import type { Issue, RecordKind, Values } from '#domain/record.ts'

import { findTraces } from './traces.ts'

const WRITTEN: ReadonlySet<string> = new Set(['text', 'lines'])
/** A moment that the app sets. */
const MOMENT = 'removedAt'

/**
 * By field, where some answers hold words by which a person could be known. What a kind asks as a
 * code, a day or a choice is not looked through; what it does not know is, however deep it lies.
 */
export function traceIssues({ fields }: Pick<RecordKind, 'fields'>, values: Values): Issue[] {
  return Object.entries(values)
    .filter(([name]) => {
      const widget = Object.hasOwn(fields, name) ? fields[name]?.widget : undefined
      return name !== MOMENT && (widget === undefined || WRITTEN.has(widget))
    })
    .filter(([name, value]) => {
      const isKnown = Object.hasOwn(fields, name)
      const texts = isKnown ? textsIn(value) : [name, ...textsIn(value)]
      return texts.some((text) => findTraces(text).length > 0)
    })
    .map(([path]) => ({ path, code: 'names_person' }))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsIn(each)])
}
