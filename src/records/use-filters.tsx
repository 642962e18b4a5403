import { useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useList } from '#data/lists.ts'
import { useWaiting } from '#data/marks.tsx'

import type { KindName } from './shapes.ts'
import { type Filters, filtersOf, fits, narrowing, rowsByView, type View } from './list-filters.tsx'

export type Narrowed = {
  filters: Filters
  /** How many filters are on. */
  narrowing: number
  set: (name: keyof Filters, value: string | undefined) => void
  clear: () => void
  /** All there are of this kind, and those that fit, by view; nothing while they are read. */
  all: readonly Shown[]
  rows: Record<View, Shown[]> | undefined
}

/** The list of a kind as it is narrowed. It stands in the address: going back finds it again. */
export function useFilters(kind: KindName): Narrowed {
  const [params, setParams] = useSearchParams()
  const { officer } = useHere()
  const today = useToday()
  const { markByRecord } = useWaiting()
  const open = useList(kind, 'open')
  const done = useList(kind, 'done')
  const filters = filtersOf(params)
  const reader = { officer: officer.id, hasUnsent: (id: string) => markByRecord.has(id) }
  const fitting = (rows: readonly Shown[]) => rows.filter((shown) => fits(filters, reader, shown))
  return {
    filters,
    narrowing: narrowing(filters),
    set: (name, value) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value === undefined) next.delete(name)
          else next.set(name, value)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    clear: () => setParams(kept(filters), { replace: true, preventScrollReset: true }),
    all: [...(open ?? []), ...(done ?? [])],
    rows: open && done && rowsByView(fitting(open), fitting(done), today),
  }
}

/** What clearing the filters leaves: the view and the grouping narrow nothing. */
function kept({ view, byVillage }: Filters): Record<string, string> {
  return { ...(view === 'open' ? {} : { view }), ...(byVillage ? { byVillage: '1' } : {}) }
}
