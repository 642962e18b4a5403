import type { Shown } from '#data/db.ts'
import type { Part } from '#domain/part.ts'

/** The steps of a record that this phone knows, as its rules read them; what the commune refused moves nothing. */
export function stepsAmong(rows: readonly Shown[] = []): Part[] {
  return rows
    .filter(({ isRefused }) => !isRefused)
    .map(({ id, version: { fields, stamps } }) => ({
      kind: 'step',
      id,
      at: stamps['on'] ?? '',
      values: fields,
    }))
}
