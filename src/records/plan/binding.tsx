import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useRef } from 'react'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { saveTogether, type Saving } from '#data/save.ts'
import type { Values } from '#domain/record.ts'
import { GROUP_CHANGES_MAX } from '#protocol/api.ts'

import { useMay } from '#records/matter.tsx'
import { NO_DRAFT } from '#records/task/rules.ts'
import { useWrite } from '#records/write.tsx'
import { isIssued } from './rules.ts'

/**
 * What is bound from the day a plan is issued on: the tasks that were written into its draft. Those
 * that go into one act with the issue are bound with it; `useBindingRest` goes on with the others.
 */
export async function bindingSavings(
  db: Database,
  plan: string,
  { to }: Values,
): Promise<Saving[]> {
  return to === 'issued' ? binding(db, plan, GROUP_CHANGES_MAX - 1) : []
}

/**
 * The next tasks of an issued plan that still say they are of its draft: there were too many for
 * one act, or a phone without signal wrote into the draft when it was none any more. None while
 * the issue itself is on its way: the commune might not take it.
 */
export async function restToBind(db: Database, { id, state }: Shown): Promise<Saving[]> {
  if (!isIssued(state)) return []
  const ownSteps = await db.outbox.where('about').equals(id).toArray()
  if (ownSteps.some(({ kind, state: sent }) => kind === 'step' && sent === 'waiting')) return []
  return binding(db, id, GROUP_CHANGES_MAX)
}

async function binding(db: Database, plan: string, most: number): Promise<Saving[]> {
  const [tasks, refused] = await Promise.all([
    db.task.where('plan').equals(plan).toArray(),
    db.outbox.where('state').equals('refused').toArray(),
  ])
  // One of which the commune refused something would have the whole act refused with it.
  const left = new Set(refused.map(({ record }) => record))
  return tasks
    .filter(({ id, list, version }) => {
      return list !== 'removed' && version.fields['draftOf'] === plan && !left.has(id)
    })
    .slice(0, most)
    .map(({ id }) => ({ kind: 'task', id, answers: { draftOf: NO_DRAFT } }))
}

/** On the phone of whoever keeps plans: binds what the issue of this one has not bound yet. */
export function useBindingRest(plan: Shown): void {
  const here = useHere()
  const write = useRef(useWrite())
  const mayBind = useMay('plan')('change', plan)
  const rest = useLiveQuery(() => restToBind(here.db, plan), [here, plan])
  useEffect(() => {
    if (mayBind && rest && rest.length > 0) void write.current(() => saveTogether(here, rest))
  }, [here, mayBind, rest])
}
