import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { madeAt } from '#data/record.ts'
import { itemsOf, type Said, standingOf } from '#domain/checklist/checklist.ts'
import type { Day } from '#domain/day.ts'
import { saidIn } from '#records/answer/said.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'

import { type Stop, stopsOf } from './walk.ts'

/** What was answered to an item when the unit was visited before: when, and what. */
export type Before = { on: Day; visit: string; said: Said; note?: string; evidence?: string }

/** So many visits back an answer is looked for. */
const VISITS_MAX = 10

/**
 * By the key of an item, what was answered to it last when the same unit was visited before; of
 * another version of the checklist only where the item asks the same.
 */
export function useLastTime(
  shown: Shown,
  checklists: readonly KnownChecklist[],
  known: ReadonlyMap<string, KnownChecklist>,
): ReadonlyMap<string, Before> | undefined {
  const { db } = useHere()
  const unit = shown.unit ?? ''
  const on = shown.takesPlaceOn ?? ''
  const ids = checklists.map(({ id, groups }) => [id, ...groups.map((each) => each.id)]).join(' ')
  return useLiveQuery(
    () => lastTime(db, { id: shown.id, unit, on, at: madeAt(shown) }, checklists, known),
    [db, shown.id, unit, on, ids, known],
  )
}

type This = { id: string; unit: string; on: Day; at: number }

async function lastTime(
  db: Database,
  visit: This,
  checklists: readonly KnownChecklist[],
  known: ReadonlyMap<string, KnownChecklist>,
): Promise<Map<string, Before>> {
  const found = new Map<string, Before>()
  let left = stopsOf(checklists)
  for (const earlier of await visitsBefore(db, visit)) {
    const answers = await db.answer.where('of').equals(earlier.id).toArray()
    for (const stop of left) {
      const before = answerTo(stop, { earlier, answers, known })
      if (before) found.set(stop.key, before)
    }
    left = left.filter(({ key }) => !found.has(key))
    if (left.length === 0) break
  }
  return found
}

/** The visits to the same unit before one, the latest first. */
async function visitsBefore(db: Database, { id, unit, on, at }: This): Promise<Shown[]> {
  const all = await db.visit.where('unit').equals(unit).toArray()
  const isBefore = (each: Shown) => {
    const day = each.takesPlaceOn ?? ''
    return day < on || (day === on && madeAt(each) < at)
  }
  return all
    .filter((each) => each.id !== id && each.list !== 'removed' && isBefore(each))
    .toSorted(latestFirst)
    .slice(0, VISITS_MAX)
}

/** By their days; of two on one day the one that was written later. */
function latestFirst(a: Shown, b: Shown): number {
  const [one, other] = [a.takesPlaceOn ?? '', b.takesPlaceOn ?? '']
  if (one !== other) return one > other ? -1 : 1
  return madeAt(b) - madeAt(a) || (a.id > b.id ? -1 : 1)
}

type Earlier = {
  earlier: Shown
  answers: readonly Shown[]
  known: ReadonlyMap<string, KnownChecklist>
}

/** What a visit answered to an item; nothing where it has no more than a note of it. */
function answerTo(stop: Stop, { earlier, answers, known }: Earlier): Before | undefined {
  const row = answers.find(
    ({ version: { fields } }) =>
      isOf(stop, fields, known) && standingOf(stop.item, saidIn(fields)) !== 'open',
  )
  if (!row) return undefined
  const { note, evidence } = row.version.fields
  return {
    on: earlier.takesPlaceOn ?? '',
    visit: earlier.id,
    said: saidIn(row.version.fields),
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof evidence === 'string' ? { evidence } : {}),
  }
}

/** Whether an answer is one to an item, or to the same question in another version, whatever its code there. */
function isOf(
  { checklist, item }: Stop,
  fields: Record<string, unknown>,
  known: ReadonlyMap<string, KnownChecklist>,
): boolean {
  if (fields['checklist'] === checklist.id) return fields['item'] === item.id
  // Which of several things was the same in another version nobody knows.
  if (item.like !== undefined) return false
  const other = known.get(String(fields['checklist']))
  if (!other || other.code !== checklist.code) return false
  const asked = itemsOf(other).find(({ id }) => id === fields['item'])
  return (
    asked?.text === item.text && asked.answer === item.answer && asked.maxPoints === item.maxPoints
  )
}
