import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, use, useMemo } from 'react'

import { type KindName, kindNames } from '#records/shapes.ts'

import type { Pending, Shown } from './db.ts'
import { type Here, useHere } from './here.tsx'

/** How the sending of something stands, as it is drawn everywhere. */
export type MarkKind = 'draft' | 'local' | 'wait' | 'send' | 'sent' | 'attention'

/** What has no receipt on this phone: by record, and in all. */
export type Waiting = {
  markByRecord: ReadonlyMap<string, MarkKind>
  /** The changes themselves, oldest first. */
  changes: readonly Pending[]
  /** How many records wait, and how many need a person: refused, or changed by two at once. */
  unsent: number
  attention: number
  /** Unsent work this officer may no longer see: counted, never shown. */
  sealed: number
} & Crossed

/** Records that two officers moved at once, and those in which they changed the same field. */
export type Crossed = { stuck: readonly Crossing[]; contested: readonly Crossing[] }
/** A record of which a person may have to settle something. */
export type Calling = { kind: KindName; shown: Shown }
export type Place = { kind: KindName; id: string }
/** Where two officers crossed; `about` is the record a person would look at. */
export type Crossing = Place & { about: string }

const RANK: Record<MarkKind, number> = {
  sent: 0,
  local: 1,
  draft: 2,
  send: 3,
  wait: 4,
  attention: 5,
}

const NOTHING_CROSSED: Crossed = { stuck: [], contested: [] }

/** Works out the marks from what has no receipt; `sending` are the ids of changes under way. */
export function waitingOf(
  all: readonly Pending[],
  sending: ReadonlySet<string>,
  crossed: Crossed = NOTHING_CROSSED,
): Waiting {
  const changes = all.filter(({ sealed }) => sealed === undefined)
  const markByRecord = new Map<string, MarkKind>()
  const unsent = new Set<string>()
  const places = [...crossed.stuck, ...crossed.contested]
  const calling = new Set(places.map(({ about }) => about))
  for (const { about, record, state, id } of changes) {
    ;(state === 'refused' ? calling : unsent).add(about)
    const mark = markOf(state, sending.has(id))
    // A part has a mark of its own beside that of the record it belongs to.
    for (const name of new Set([about, record])) {
      const stands = markByRecord.get(name)
      if (stands === undefined || RANK[mark] > RANK[stands]) markByRecord.set(name, mark)
    }
  }
  for (const { about, id } of places) {
    for (const name of [about, id]) markByRecord.set(name, 'attention')
  }
  const sealed = all.length - changes.length
  return { markByRecord, changes, unsent: unsent.size, attention: calling.size, sealed, ...crossed }
}

function markOf(state: Pending['state'], isSending: boolean): MarkKind {
  if (state === 'refused') return 'attention'
  return isSending ? 'send' : 'wait'
}

const WaitingContext = createContext<Waiting>(waitingOf([], new Set()))

/** Keeps the marks of everything below it true: drawn anew when something is saved, sent or refused. */
export function WaitingKeeper({
  sending,
  children,
}: {
  sending: ReadonlySet<string>
  children: ReactNode
}) {
  const here = useHere()
  const { db } = here
  const changes = useLiveQuery(
    () => db.outbox.where('state').anyOf('waiting', 'refused').sortBy('seq'),
    [db],
  )
  const crossed = useLiveQuery(() => crossedIn(here), [here])
  const waiting = useMemo(
    () => waitingOf(changes ?? [], sending, crossed),
    [changes, sending, crossed],
  )
  // Until the queue was read nothing may be called sent.
  if (!changes || !crossed) return null
  return <WaitingContext value={waiting}>{children}</WaitingContext>
}

/** What two officers did at once, as far as the one at this phone may settle it. */
async function crossedIn({ db, officer }: Here): Promise<Crossed> {
  // All kinds at once: until they have answered nothing is drawn.
  const asked = kindNames.map(async (kind) => {
    const rows = await db.table<Shown>(kind).where('attention').equals(1).toArray()
    return rows.map((shown): Calling => ({ kind, shown }))
  })
  const calling = (await Promise.all(asked)).flat()
  if (calling.length === 0) return NOTHING_CROSSED
  // The rules come with the road; until they do, what calls is for this officer.
  const judging = await import('./crossed.ts').catch(() => undefined)
  if (judging) return judging.crossedOf(calling, officer)
  return {
    stuck: [],
    contested: calling.map(({ kind, shown: { id } }) => ({ kind, id, about: id })),
  }
}

export function useWaiting(): Waiting {
  return use(WaitingContext)
}

/** The mark of one record: what a person must do comes before what waits, what waits before *Đã gửi*. */
export function useMarkOf(): (id: string) => MarkKind {
  const { markByRecord } = useWaiting()
  return (id) => markByRecord.get(id) ?? 'sent'
}
