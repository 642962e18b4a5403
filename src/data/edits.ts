import type { Values } from '#domain/record.ts'
import type { HistoryReply } from '#protocol/api.ts'
import type { Person } from '#protocol/change.ts'
import { millisOf } from '#protocol/stamp.ts'

import type { Pending } from './db.ts'

/** One change of a record as Diễn biến tells it: who, when, from what to what. */
export type Edit = {
  id: string
  at: number
  by: Person
  /** Made on this phone and without a receipt yet. */
  isWaiting: boolean
  /** Who took it in its author's name. */
  heldFor?: string
  /** Came back from a phone after the commune's book was restored. */
  isBack: boolean
  fields: Values
  /** By field, the value it replaced, where that is known here. */
  before: Values
}

/** What happened with the values of a record; `made` once the change that made it is known. */
export type Past = { made: Edit | undefined; edits: Edit[] }

type Told = HistoryReply['changes'][number]
type Made = Omit<Edit, 'before'> & { over?: Record<string, string[]> | undefined }

/** The changes of a record, oldest first, from what the server told and what this phone made; each once. */
export function pastOf(told: HistoryReply | undefined, own: readonly Pending[], me: Person): Past {
  const changes = told?.changes ?? []
  const known = new Set(changes.map(({ id }) => id))
  const all = [
    ...changes.map(asTold),
    ...own
      .filter(({ id, state }) => !known.has(id) && state !== 'refused')
      .map((each) => asMade(each, me)),
  ].toSorted((a, b) => a.at - b.at)
  const isWhole = told?.more === false
  const edits = all.map(({ over, ...change }, at): Edit => ({
    ...change,
    before: beforeOf({ fields: change.fields, over }, all.slice(0, at), isWhole),
  }))
  const first = own.find((each) => each.first)?.id ?? (isWhole ? changes.at(-1)?.id : undefined)
  return {
    made: edits.find(({ id }) => id === first),
    edits: edits.filter(({ id }) => id !== first),
  }
}

function asTold({ id, stamp, by, fields, over, heldFor, back }: Told): Made {
  return {
    id,
    at: millisOf(stamp),
    by,
    isWaiting: false,
    ...(heldFor === undefined ? {} : { heldFor }),
    isBack: back === true,
    fields,
    over,
  }
}

function asMade({ id, stamp, state, fields, over }: Pending, me: Person): Made {
  return {
    id,
    at: millisOf(stamp),
    by: me,
    isWaiting: state === 'waiting',
    isBack: false,
    fields,
    over,
  }
}

/**
 * By field, the value a change replaced: the latest of those its officer had in view. A change
 * that does not say follows the one before it, once all are known.
 */
function beforeOf(
  { fields, over }: Pick<Made, 'fields' | 'over'>,
  earlier: readonly Made[],
  isWhole: boolean,
): Values {
  const before: Values = {}
  for (const name of Object.keys(fields)) {
    const seen = over?.[name]
    const replaced = earlier.findLast(
      (each) =>
        Object.hasOwn(each.fields, name) && (seen === undefined ? isWhole : seen.includes(each.id)),
    )
    if (replaced) before[name] = replaced.fields[name]
  }
  return before
}
