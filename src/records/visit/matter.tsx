import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'
import { standingParts } from '#data/parts.ts'
import type { Part } from '#domain/part.ts'

/** What the rules of a visit ask for: its steps, its answers, its findings; nothing until all were read. */
export function useMatterOf(
  visit: string,
  steps: readonly Shown[] | undefined,
): Part[] | undefined {
  const answers = useParts('answer', visit)
  const findings = useParts('finding', visit)
  if (!steps || !answers || !findings) return undefined
  return [
    ...standingParts('step', steps),
    ...standingParts('answer', answers),
    ...standingParts('finding', findings),
  ]
}
