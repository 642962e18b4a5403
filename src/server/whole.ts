import type { Values } from '#domain/record.ts'
import type { Kind } from '#records/kinds.ts'

import type { Place } from './book.ts'

/** The record that values nobody has judged yet say they belong to; nothing where they name none. */
export function wholeIn({ partOf }: Kind, values: Values): Place | undefined {
  return isNamed(values['of']) && isNamed(values['ofKind']) ? partOf?.(values) : undefined
}

function isNamed(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}
