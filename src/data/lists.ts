import { useLiveQuery } from 'dexie-react-hooks'

import { addDays, type Day } from '#domain/day.ts'
import { DAYS_AHEAD } from '#domain/rules.ts'
import type { KindName } from '#records/shapes.ts'

import { datedKinds } from './dated.ts'
import { type Database, type Draft, NO_DAY, type Shown } from './db.ts'
import { useHere, useToday } from './here.tsx'

export type Dated = { kind: KindName; shown: Shown }

const REMIND_DAYS_MAX = 120
export const TODAY_ROWS_MAX = 40

/** What is late, due today and due within a week, the most pressing first, and how many in all. */
export function useDue() {
  const { db } = useHere()
  const today = useToday()
  return useLiveQuery(() => dueFrom(db, today), [db, today])
}

/** What stands on Hôm nay of a day. Everything is asked at once: a phone answers slowly, one by one. */
export async function dueFrom(db: Database, today: Day) {
  const [late, now, soon, reminded] = await Promise.all([
    dueBetween(db, '', addDays(today, -1)),
    dueBetween(db, today, today),
    dueBetween(db, addDays(today, 1), addDays(today, DAYS_AHEAD)),
    remindedOn(db, today),
  ])
  return {
    late,
    today: now,
    soon: {
      rows: [...soon.rows, ...reminded].slice(0, TODAY_ROWS_MAX),
      count: soon.count + reminded.length,
      counts: addedTo(soon.counts, 'task', reminded.length),
    },
  }
}

/** Tasks that are due later than the others here, and of which somebody is to be reminded already. */
async function remindedOn(db: Database, today: Day): Promise<Dated[]> {
  const [from, to] = [addDays(today, DAYS_AHEAD + 1), addDays(today, REMIND_DAYS_MAX)]
  const later = db.task.where('[list+dueOn]').between(['open', from], ['open', to], true, true)
  const found = later.filter(({ remindOn }) => remindOn !== undefined && remindOn <= today)
  const rows = await found.toArray()
  return rows.map((shown) => ({ kind: 'task', shown }))
}

async function dueBetween(db: Database, from: Day, to: Day) {
  const asked = datedKinds.map(async (kind) => {
    const due = () =>
      db.table<Shown>(kind).where('[list+dueOn]').between(['open', from], ['open', to], true, true)
    const [count, found] = await Promise.all([due().count(), due().limit(TODAY_ROWS_MAX).toArray()])
    return { count, rows: found.map((shown): Dated => ({ kind, shown })) }
  })
  const all = await Promise.all(asked)
  const counts = datedKinds.map((kind, at) => ({ kind, count: all[at]?.count ?? 0 }))
  const rows = all.flatMap((each) => each.rows)
  rows.sort((a, b) => (a.shown.dueOn < b.shown.dueOn ? -1 : 1))
  const count = all.reduce((sum, each) => sum + each.count, 0)
  return {
    rows: rows.slice(0, TODAY_ROWS_MAX),
    count,
    counts: counts.filter((each) => each.count > 0),
  }
}

/** How many there are of one kind. */
export type KindCount = { kind: KindName; count: number }

function addedTo(counts: readonly KindCount[], kind: KindName, more: number): KindCount[] {
  const found = counts.find((each) => each.kind === kind)?.count ?? 0
  const others = counts.filter((each) => each.kind !== kind)
  return found + more === 0 ? others : [...others, { kind, count: found + more }]
}

/** How many records of a kind are late. Red numbers mean nothing else. */
export function useLateCount(kind: KindName): number {
  const { db } = useHere()
  const today = useToday()
  const count = useLiveQuery(
    () =>
      db
        .table(kind)
        .where('[list+dueOn]')
        .between(['open', ''], ['open', today], true, false)
        .count(),
    [db, kind, today],
  )
  return count ?? 0
}

/** One list of a kind: still to do by due day, done or taken out with the latest first. */
export function useList(kind: KindName, list: Shown['list']): Shown[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const rows = db
      .table<Shown>(kind)
      .where('[list+dueOn]')
      .between([list, ''], [list, NO_DAY], true, true)
    const found = await rows.toArray()
    return list === 'open' ? found : found.toSorted(latestFirst)
  }, [db, kind, list])
}

/** One record as this phone shows it; `null` when it is not here. */
export function useShown(kind: KindName, id: string): Shown | null | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => (await db.table<Shown>(kind).get(id)) ?? null, [db, kind, id])
}

/** The parts of a record (steps, progress notes), oldest first. */
export function useParts(kind: KindName, of: string): Shown[] | undefined {
  const { db } = useHere()
  return useLiveQuery(
    async () =>
      (await db.table<Shown>(kind).where('of').equals(of).toArray()).toSorted(earliestFirst),
    [db, kind, of],
  )
}

/** Unfinished new records and quick notes, the latest first; all kinds unless one is named. */
export function useDrafts(kind?: string): Draft[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const drafts = await db.drafts.orderBy('at').toArray()
    return drafts
      .toReversed()
      .filter(({ id, sealed }) => !id.includes(':') && sealed === undefined)
      .filter((draft) => kind === undefined || draft.kind === kind)
  }, [db, kind])
}

function stampOf({ version }: Shown): string {
  return Object.values(version.stamps).reduce((a, b) => (a > b ? a : b), '')
}

function latestFirst(a: Shown, b: Shown): number {
  return stampOf(a) < stampOf(b) ? 1 : -1
}

function earliestFirst(a: Shown, b: Shown): number {
  return (a.version.stamps['on'] ?? '') < (b.version.stamps['on'] ?? '') ? -1 : 1
}
