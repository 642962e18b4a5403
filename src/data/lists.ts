import { useLiveQuery } from 'dexie-react-hooks'

import { addDays, type Day } from '#domain/day.ts'
import type { KindName } from '#records/shapes.ts'

import { datedKinds } from './dated.ts'
import { type Database, type Draft, NO_DAY, type Shown } from './db.ts'
import { useHere, useToday } from './here.tsx'

export type Dated = { kind: KindName; shown: Shown }

const DAYS_AHEAD = 7
const REMIND_DAYS_MAX = 120
export const TODAY_ROWS_MAX = 40

/** What is late, due today and due within a week, the most pressing first, and how many in all. */
export function useDue() {
  const { db } = useHere()
  const today = useToday()
  return useLiveQuery(() => dueFrom(db, today), [db, today])
}

/** What stands on Hôm nay of a day. */
export async function dueFrom(db: Database, today: Day) {
  const late = await dueBetween(db, '', addDays(today, -1))
  const now = await dueBetween(db, today, today)
  const soon = await dueBetween(db, addDays(today, 1), addDays(today, DAYS_AHEAD))
  const reminded = await remindedOn(db, today)
  return {
    late,
    today: now,
    soon: {
      rows: [...soon.rows, ...reminded].slice(0, TODAY_ROWS_MAX),
      count: soon.count + reminded.length,
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

async function dueBetween(
  db: Database,
  from: Day,
  to: Day,
): Promise<{ rows: Dated[]; count: number }> {
  const rows: Dated[] = []
  let count = 0
  for (const kind of datedKinds) {
    const due = () =>
      db.table<Shown>(kind).where('[list+dueOn]').between(['open', from], ['open', to], true, true)
    count += await due().count()
    for (const shown of await due().limit(TODAY_ROWS_MAX).toArray()) rows.push({ kind, shown })
  }
  rows.sort((a, b) => (a.shown.dueOn < b.shown.dueOn ? -1 : 1))
  return { rows: rows.slice(0, TODAY_ROWS_MAX), count }
}

/** How many records of each kind are late. Red numbers mean nothing else. */
export function useLateCounts(): Partial<Record<KindName, number>> {
  const { db } = useHere()
  const today = useToday()
  const counts = useLiveQuery(async () => {
    const byKind: Partial<Record<KindName, number>> = {}
    for (const kind of datedKinds) {
      byKind[kind] = await db
        .table(kind)
        .where('[list+dueOn]')
        .between(['open', ''], ['open', today], true, false)
        .count()
    }
    return byKind
  }, [db, today])
  return counts ?? {}
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
