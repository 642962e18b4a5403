import type { Pending, Shown } from '#data/db.ts'

import { recordsOn } from './disk.ts'
import type { Seat } from './phone.ts'
import type { Run } from './run.ts'

/** By field, ids of values. */
export type Ids = Record<string, string[]>

/** What lies on the screen of a phone: a record as its notebook shows it. */
export function shownIn({ phone, database }: Seat, kind: string, id: string): Shown | undefined {
  return recordsOn<Shown>(phone.disk, database, kind).find((each) => each.id === id)
}

export function outboxOf({ phone, database }: Seat): Pending[] {
  return recordsOn<Pending>(phone.disk, database, 'outbox')
}

/** By field, the ids of the values a record shows side by side on this screen. */
export function valuesBeforeEyes(shown: Shown | undefined): Ids {
  const eyes: Ids = {}
  if (!shown) return eyes
  const { stamps, contested = {}, alike = {} } = shown.version
  for (const [name, stamp] of Object.entries(stamps)) eyes[name] = [stamp.slice(14)]
  for (const [name, standing] of Object.entries(contested)) {
    eyes[name] = standing.map(({ stamp }) => stamp.slice(14))
  }
  for (const [name, standing] of Object.entries(alike)) {
    eyes[name]?.push(...standing.map(({ stamp }) => stamp.slice(14)))
  }
  return eyes
}

/**
 * The same, and what this officer's own changes without receipt among them had replaced: whoever
 * made those had that before his eyes as well.
 */
export function allBeforeEyes(run: Run, seat: Seat, kind: string, id: string): Ids {
  const eyes = valuesBeforeEyes(shownIn(seat, kind, id))
  const own = outboxOf(seat).filter(
    ({ kind: other, record, state }) => other === kind && record === id && state !== 'kept',
  )
  for (const [name, ids] of Object.entries(eyes)) {
    const all = new Set(ids)
    for (const { id: change } of own.toReversed()) {
      if (!all.has(change)) continue
      for (const before of run.made.get(change)?.eyes[name] ?? []) all.add(before)
    }
    eyes[name] = [...all]
  }
  return eyes
}
