import type { Shown } from '#data/db.ts'
import type { Part } from '#domain/part.ts'

/** The progress notes of a task that this phone knows, as its rules read them. */
export function progressAmong(rows: readonly Shown[] | undefined): Part[] {
  return partsAmong('progress', rows)
}

/** What was asked to be changed of a task, as its rules read it. */
export function requestsAmong(rows: readonly Shown[] | undefined): Part[] {
  return partsAmong('change-request', rows)
}

/** What the commune refused moves nothing. */
function partsAmong(kind: string, rows: readonly Shown[] = []): Part[] {
  return rows
    .filter(({ isRefused }) => isRefused !== true)
    .map(({ id, version: { fields, stamps } }) => ({
      kind,
      id,
      at: stamps['on'] ?? '',
      values: fields,
    }))
}
