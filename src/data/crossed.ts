import type { Officer } from '#domain/officer.ts'
import { type Kind, kinds } from '#records/kinds.ts'

import type { Calling, Crossed, Crossing } from './marks.tsx'

/** Of the records that call for a person, what this officer may settle. */
export function crossedOf(calling: readonly Calling[], officer: Officer): Crossed {
  const stuck: Crossing[] = []
  const contested: Crossing[] = []
  for (const { kind, shown } of calling) {
    const { may, partOf }: Kind = kinds[kind]
    const values = shown.version.fields
    const crossing = { kind, id: shown.id, about: partOf?.(values).id ?? shown.id }
    if (shown.stuck) stuck.push(crossing)
    if (shown.version.contested && may(officer, 'change', { values, parts: [] })) {
      contested.push(crossing)
    }
  }
  return { stuck, contested }
}
