import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'
import type { Part } from '#domain/part.ts'

/** What the rules of a visit ask for: its steps, its answers, its findings; nothing until all were read. */
export function useMatterOf(
  visit: string,
  steps: readonly Shown[] | undefined,
): Part[] | undefined {
  const answers = useParts('answer', visit)
  const findings = useParts('finding', visit)
  if (!steps || !answers || !findings) return undefined
  return [...partsOf('step', steps), ...partsOf('answer', answers), ...partsOf('finding', findings)]
}

function partsOf(kind: string, rows: readonly Shown[]): Part[] {
  return rows
    .filter(({ isRefused }) => isRefused !== true)
    .map(({ id, version }) => ({
      kind,
      id,
      at: version.stamps['on'] ?? '',
      values: version.fields,
    }))
}
