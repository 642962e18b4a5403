import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, use, useMemo } from 'react'

import type { KindName } from '#records/kinds.ts'

import type { Database, Pending } from './db.ts'
import { datedKinds } from './dated.ts'
import { useHere } from './here.tsx'

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
  /** Records that two officers moved at once. */
  stuck: readonly Stuck[]
}

export type Stuck = { kind: KindName; id: string }

const RANK: Record<MarkKind, number> = {
  sent: 0,
  local: 1,
  draft: 2,
  send: 3,
  wait: 4,
  attention: 5,
}

/** Works out the marks from what has no receipt; `sending` are the ids of changes under way. */
export function waitingOf(
  changes: readonly Pending[],
  sending: ReadonlySet<string>,
  stuck: readonly Stuck[] = [],
): Waiting {
  const markByRecord = new Map<string, MarkKind>()
  const unsent = new Set<string>()
  const refused = new Set(stuck.map(({ id }) => id))
  for (const { about, state, id } of changes) {
    ;(state === 'refused' ? refused : unsent).add(about)
    const mark = markOf(state, sending.has(id))
    const stands = markByRecord.get(about)
    if (stands === undefined || RANK[mark] > RANK[stands]) markByRecord.set(about, mark)
  }
  for (const { id } of stuck) markByRecord.set(id, 'attention')
  return { markByRecord, changes, unsent: unsent.size, attention: refused.size, stuck }
}

function markOf(state: Pending['state'], isSending: boolean): MarkKind {
  if (state === 'refused') return 'attention'
  return isSending ? 'send' : 'wait'
}

const NONE: Waiting = { markByRecord: new Map(), changes: [], unsent: 0, attention: 0, stuck: [] }
const WaitingContext = createContext<Waiting>(NONE)

/** Keeps the marks of everything below it true: drawn anew when something is saved, sent or refused. */
export function WaitingKeeper({
  sending,
  children,
}: {
  sending: ReadonlySet<string>
  children: ReactNode
}) {
  const { db } = useHere()
  const changes = useLiveQuery(
    () => db.outbox.where('state').anyOf('waiting', 'refused').sortBy('seq'),
    [db],
  )
  const stuck = useLiveQuery(() => stuckIn(db), [db])
  const waiting = useMemo(() => waitingOf(changes ?? [], sending, stuck), [changes, sending, stuck])
  // Until the queue was read nothing may be called sent.
  if (!changes || !stuck) return null
  return <WaitingContext value={waiting}>{children}</WaitingContext>
}

async function stuckIn(db: Database): Promise<Stuck[]> {
  const found: Stuck[] = []
  for (const kind of datedKinds) {
    const ids = await db.table(kind).where('attention').equals(1).primaryKeys()
    found.push(...ids.map((id) => ({ kind, id: String(id) })))
  }
  return found
}

export function useWaiting(): Waiting {
  return use(WaitingContext)
}

/** The mark of one record: what a person must do comes before what waits, what waits before *Đã gửi*. */
export function useMarkOf(): (id: string) => MarkKind {
  const { markByRecord } = useWaiting()
  return (id) => markByRecord.get(id) ?? 'sent'
}
