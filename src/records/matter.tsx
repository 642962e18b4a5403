import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Act } from '#domain/officer.ts'
import type { Part } from '#domain/part.ts'

import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'

/** What the officer at this phone may do with a record: the same question the server asks. */
export function useMay(
  kind: KindName,
): (act: Act, shown?: Shown, parts?: readonly Shown[]) => boolean {
  const { officer } = useHere()
  return (act, shown, parts = []) =>
    kinds[kind].may(officer, act, {
      values: shown?.version.fields ?? {},
      parts: parts.map((part): Part => ({
        kind: '',
        id: part.id,
        at: '',
        values: part.version.fields,
      })),
    })
}
