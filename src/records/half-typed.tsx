import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

import type { Database, Draft, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { PERIOD } from '#domain/recurrence.ts'

import { screens } from './screens.tsx'
import { type KindName, kindNames } from './shapes.ts'

/** Words of a sheet or of an edit that are not finished, and the record they belong to. */
export type Half = { draft: Draft; form: HalfForm; kind: KindName; shown: Shown; to: string }

const forms = [
  'progress',
  'change-request',
  'decide',
  'split',
  'step',
  'exemplar-note',
  'exemplar-figure',
  'figure',
  'edit',
] as const

type HalfForm = (typeof forms)[number]

const OWNERS: Partial<Record<HalfForm, KindName>> = {
  progress: 'task',
  split: 'task',
  'exemplar-note': 'exemplar',
  'exemplar-figure': 'exemplar',
  figure: 'target',
}

/** In an address, the name of the draft that is gone on with. */
const HALF = 'half'

/** What is half typed on this phone at records that stand, the latest first; of one of them where it is named. */
export function useHalfTyped(of?: string): Half[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const begins = forms.map((form) => `${form}:`)
    const drafts = await db.drafts.where('id').startsWithAnyOf(begins).toArray()
    const open = drafts.filter(({ id, sealed }) => sealed === undefined && !isOfRefused(id))
    const found = await Promise.all(open.map((draft) => halfOf(db, draft)))
    return found
      .flatMap((half) => half ?? [])
      .filter(({ shown }) => shown.list !== 'removed' && (of === undefined || shown.id === of))
      .toSorted((a, b) => b.draft.at - a.draft.at)
  }, [db, of])
}

/** What mends a refused part is told with that part. */
function isOfRefused(id: string): boolean {
  const [form, , third, fourth] = id.split(':')
  if (third === undefined) return false
  if (form === 'step') return third !== 'note' || fourth !== undefined
  if (form === 'progress') return !PERIOD.test(third) || fourth !== undefined
  return form === 'change-request' || form === 'exemplar-note'
}

async function halfOf(db: Database, draft: Draft): Promise<Half | undefined> {
  const [name, second = ''] = draft.id.split(':')
  const form = forms.find((each) => each === name)
  if (form === undefined) return undefined
  const id = form === 'decide' ? await wholeOf(db, second) : second
  const kind = form === 'edit' ? (draft.kind as KindName) : await ownerOf(db, form, id)
  const shown = kind && screens[kind].pages ? await db.table<Shown>(kind).get(id) : undefined
  if (!kind || !shown) return undefined
  const to = form === 'edit' ? `/${kind}/${id}/edit` : `/${kind}/${id}?${HALF}=${draft.id}`
  return { draft, form, kind, shown, to }
}

/** The task or the plan a request is of. */
async function wholeOf(db: Database, request: string): Promise<string> {
  return String((await db['change-request'].get(request))?.version.fields['of'])
}

/** Steps and requests do not say in the name of their draft of which kind their record is; it is looked for. */
async function ownerOf(db: Database, form: HalfForm, id: string): Promise<KindName | undefined> {
  const owner = OWNERS[form]
  if (owner !== undefined) return owner
  const kinds = kindNames.filter((kind) => screens[kind].pages)
  const rows = await Promise.all(kinds.map((kind) => db.table(kind).get(id)))
  return kinds.find((_, at) => rows[at] !== undefined)
}

/**
 * Opens the sheet of half-typed words that the address names, once: `open` is told what stands
 * behind `name` in the name of the draft.
 */
export function useGoingOn(name: string, open: (rest: string) => void): void {
  const [params, setParams] = useSearchParams()
  const half = params.get(HALF)
  const rest = half === name || half?.startsWith(`${name}:`) ? half.slice(name.length + 1) : null
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    if (rest === null) return
    latest.current(rest)
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete(HALF)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }, [rest, setParams])
}
