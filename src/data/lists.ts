import type { Collection } from 'dexie'
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
  const [rows, { twice }] = await Promise.all([
    found.toArray(),
    countOnce(db, 'task', () => found.clone()),
  ])
  return rows.filter(({ id }) => !twice.has(id)).map((shown) => ({ kind: 'task', shown }))
}

async function dueBetween(db: Database, from: Day, to: Day) {
  const asked = datedKinds.map(async (kind) => {
    const due = () =>
      db
        .table<Shown, string>(kind)
        .where('[list+dueOn]')
        .between(['open', from], ['open', to], true, true)
    const [{ count, twice }, found] = await Promise.all([
      countOnce(db, kind, due),
      due().limit(TODAY_ROWS_MAX).toArray(),
    ])
    const rows = found.filter(({ id }) => !twice.has(id))
    return { count, rows: rows.map((shown): Dated => ({ kind, shown })) }
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

const NONE: ReadonlySet<string> = new Set()

/**
 * How many records there are of some. Of tasks, a unit's own part of one that it leads is not
 * counted beside that one: `twice` has such parts.
 *
 * Default: một việc trễ tính một lần.
 */
async function countOnce(db: Database, kind: KindName, due: () => Collection<Shown, string>) {
  if (kind === 'finding') return countWithoutTheirTasks(db, due)
  if (kind !== 'task') return { count: await due().count(), twice: NONE }
  const ids = await due().primaryKeys()
  const known = new Set(ids)
  // Of thousands only their names are read: a part's begins with the one of its task.
  const pairs = ids.filter((id) => wholesOf(id).some((whole) => known.has(whole)))
  const rows = await db.task.bulkGet([...new Set(pairs.flatMap((id) => [id, ...wholesOf(id)]))])
  const byId = new Map(rows.flatMap((row) => (row ? [[row.id, row.version.fields]] : [])))
  const isTwice = (id: string) => {
    const { parent, leadUnit } = byId.get(id) ?? {}
    return known.has(String(parent)) && byId.get(String(parent))?.['leadUnit'] === leadUnit
  }
  const twice = new Set(pairs.filter(isTwice))
  return { count: ids.length - twice.size, twice }
}

/** The tasks that one may be a part of, by its name. */
function wholesOf(id: string): string[] {
  const words = id.split('-')
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join('-'))
}

/** The same of findings: one that became a task which is due no later stands there as that task. */
async function countWithoutTheirTasks(db: Database, due: () => Collection<Shown, string>) {
  const given = await due()
    .filter((shown) => typeof taskOf(shown) === 'string')
    .toArray()
  const tasks = await db.task.bulkGet(given.map((shown) => String(taskOf(shown))))
  const isTwice = ({ dueOn }: Shown, at: number) => isDueBy(tasks[at], dueOn)
  const twice = new Set(given.filter(isTwice).map(({ id }) => id))
  return { count: (await due().count()) - twice.size, twice }
}

function taskOf({ version }: Shown): unknown {
  return version.fields['task']
}

function isDueBy(task: Shown | undefined, on: Day): boolean {
  return task?.list === 'open' && task.dueOn <= on
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
  return useLiveQuery(() => lateCount(db, kind, today), [db, kind, today]) ?? 0
}

export async function lateCount(db: Database, kind: KindName, today: Day): Promise<number> {
  const late = () =>
    db
      .table<Shown, string>(kind)
      .where('[list+dueOn]')
      .between(['open', ''], ['open', today], true, false)
  return (await countOnce(db, kind, late)).count
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
