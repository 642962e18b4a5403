import type { Shown } from '#data/db.ts'
import type { Part } from '#domain/part.ts'

/** The progress notes of a task that this phone knows, as its rules read them; what the commune refused moves nothing. */
export function progressAmong(rows: readonly Shown[] = []): Part[] {
  return rows
    .filter(({ isRefused }) => isRefused !== true)
    .map(({ id, version: { fields, stamps } }) => ({
      kind: 'progress',
      id,
      at: stamps['on'] ?? '',
      values: fields,
    }))
}
