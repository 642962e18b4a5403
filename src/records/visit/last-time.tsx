import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { madeAt } from '#data/record.ts'
import { itemsOf, type Said } from '#domain/checklist/checklist.ts'
import type { Day } from '#domain/day.ts'
import { saidIn } from '#records/answer/said.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'

import { keyOf, type Stop, stopsOf } from './walk.ts'

/** What was answered to an item when the unit was visited before: when, and what. */
export type Before = { on: Day; visit: string; said: Said; note?: string }

/** So many visits back a checklist is looked for. */
const VISITS_MAX = 10

/**
 * By the key of an item, what the last visit to the same unit answered to it; of another version
 * of the checklist only where the item asks the same.
 */
export function useLastTime(
  shown: Shown,
  checklists: readonly KnownChecklist[],
  known: ReadonlyMap<string, KnownChecklist>,
): ReadonlyMap<string, Before> | undefined {
  const { db } = useHere()
  const unit = shown.unit ?? ''
  const on = shown.takesPlaceOn ?? ''
  const ids = checklists.map(({ id }) => id).join(' ')
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
  let left = checklists
  for (const earlier of await visitsBefore(db, visit)) {
    const answers = await db.answer.where('of').equals(earlier.id).toArray()
    const before = left.map((each) => answersTo(each, { earlier, answers, known }))
    for (const [key, each] of before.flatMap((all) => [...all])) found.set(key, each)
    left = left.filter((_, at) => before[at]?.size === 0)
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
    .toSorted((a, b) => ((a.takesPlaceOn ?? '') > (b.takesPlaceOn ?? '') ? -1 : 1))
    .slice(0, VISITS_MAX)
}

type Earlier = {
  earlier: Shown
  answers: readonly Shown[]
  known: ReadonlyMap<string, KnownChecklist>
}

function answersTo(checklist: KnownChecklist, { earlier, answers, known }: Earlier) {
  const found = new Map<string, Before>()
  for (const stop of stopsOf([checklist])) {
    const row = answers.find(({ version }) => isOf(stop, version.fields, known))
    if (!row) continue
    const { note } = row.version.fields
    found.set(keyOf(checklist.id, stop.item.id), {
      on: earlier.takesPlaceOn ?? '',
      visit: earlier.id,
      said: saidIn(row.version.fields),
      ...(typeof note === 'string' ? { note } : {}),
    })
  }
  return found
}

/** Whether an answer is one to an item, or to the same question in another version, whatever its code there. */
function isOf(
  { checklist, item }: Stop,
  fields: Record<string, unknown>,
  known: ReadonlyMap<string, KnownChecklist>,
): boolean {
  if (fields['checklist'] === checklist.id) return fields['item'] === item.id
  const other = known.get(String(fields['checklist']))
  if (!other || other.code !== checklist.code) return false
  const asked = itemsOf(other).find(({ id }) => id === fields['item'])
  return asked?.text === item.text && asked.answer === item.answer
}
