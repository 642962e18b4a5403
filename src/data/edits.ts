import type { Values } from '#domain/record.ts'
import type { HistoryReply } from '#protocol/api.ts'
import { millisOf } from '#protocol/stamp.ts'

import type { Pending } from './db.ts'

/** One change of a record as Diễn biến tells it: who, when, and from what to what. */
export type Edit = {
  id: string
  at: number
  by: string
  /** Made on this phone and without a receipt yet. */
  isWaiting: boolean
  fields: Values
  before: Values
}

/**
 * The changes of a record, oldest first, from what the server told and what this phone made; each
 * once. The one that made the record is left out: it has its own place.
 */
export function editsOf(
  told: HistoryReply | undefined,
  own: readonly Pending[],
  me: string,
): Edit[] {
  const changes = told?.changes ?? []
  const known = new Map(changes.map((change) => [change.id, change]))
  const all = [
    ...changes.map(({ id, stamp, by, fields }) => ({
      id,
      at: millisOf(stamp),
      by: by.name,
      isWaiting: false,
      fields,
    })),
    ...own
      .filter(({ id, state }) => !known.has(id) && state !== 'refused')
      .map(({ id, stamp, state, fields }) => ({
        id,
        at: millisOf(stamp),
        by: me,
        isWaiting: state === 'waiting',
        fields,
      })),
  ].toSorted((a, b) => a.at - b.at)
  const standing: Values = {}
  const edits = all.map((change) => {
    const before = Object.fromEntries(
      Object.keys(change.fields).map((name) => [name, standing[name]]),
    )
    Object.assign(standing, change.fields)
    return { ...change, before }
  })
  const made = new Set(own.filter(({ first }) => first).map(({ id }) => id))
  const oldest = changes.at(-1)
  if (oldest && told?.more === false) made.add(oldest.id)
  return edits.filter(({ id }) => !made.has(id))
}
