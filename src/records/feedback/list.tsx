import { useState } from 'react'
import { useSearchParams } from 'react-router'

import { useHere, useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { useWaiting } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { addDays } from '#domain/day.ts'
import type { Shown } from '#data/db.ts'
import { FilterChips } from '#ui/chip.tsx'
import { Page, Pad } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { Segment } from '#ui/segment.tsx'
import { useWords } from '#ui/words.ts'

import { ListBody } from '#records/list-body.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { isVillage } from '#records/unit/rules.ts'
import { VillageSheet } from './village-sheet.tsx'

const SOON_DAYS = 3
const views = ['open', 'soon', 'late', 'done'] as const
type View = (typeof views)[number]

/** Ý kiến của dân: the most pressing first, by view, village, sending and whose it is. */
export function Component() {
  const own = useWords('feedback')
  const t = usePlainWords()
  const filters = useFilters()
  const open = useList('feedback', 'open')
  const done = useList('feedback', 'done')
  const drafts = useDrafts('feedback')
  const rows = useViews(open, done, filters.fits)
  const [isChoosing, setChoosing] = useState(false)
  const { nameOf } = useNames()
  const shown = rows?.[filters.view]
  return (
    <>
      <RootBar title={own('many')} pill={usePill()} />
      <Page busy={shown === undefined}>
        <Pad>
          <Segment
            label={own('many')}
            value={filters.view}
            onPick={(view) => filters.set('view', view === 'open' ? undefined : view)}
            parts={views.map((value) => ({
              value,
              label: t(`${value}Count`),
              count: rows?.[value].length ?? '',
            }))}
          />
        </Pad>
        <FilterChips
          label={t('filters')}
          chips={[
            {
              id: 'village',
              label: filters.village === undefined ? t('anyVillage') : nameOf(filters.village),
              icon: 'village',
              on: filters.village !== undefined,
              onPress: () => setChoosing(true),
            },
            filters.chip('unsent', t('unsentOnly')),
            filters.chip('mine', t('mineOnly')),
          ]}
        />
        <ListBody
          kind="feedback"
          rows={shown}
          drafts={filters.view === 'open' && !filters.isFiltered ? (drafts ?? []) : []}
          isFiltered={filters.isFiltered}
          isDone={filters.view === 'soon' || filters.view === 'late'}
          onClear={filters.clear}
        />
        <VillageSheet
          open={isChoosing}
          value={filters.village}
          onPick={(village) => {
            filters.set('village', village)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      </Page>
    </>
  )
}

/** The filters stand in the address, so that going back finds the same list. */
function useFilters() {
  const [params, setParams] = useSearchParams()
  const { officer } = useHere()
  const { markByRecord } = useWaiting()
  const { units } = useNames()
  const village = units.find((unit) => unit.id === params.get('village') && isVillage(unit))?.id
  const set = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === undefined) next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  const isOn = (name: string) => params.has(name)
  return {
    view: views.find((view) => view === params.get('view')) ?? ('open' satisfies View),
    village,
    set,
    isFiltered: village !== undefined || isOn('unsent') || isOn('mine'),
    clear: () => setParams({}, { replace: true }),
    chip: (name: string, label: string) => ({
      id: name,
      label,
      on: isOn(name),
      onPress: () => set(name, isOn(name) ? undefined : '1'),
    }),
    fits: (shown: Shown) =>
      (village === undefined || shown['village'] === village) &&
      (!isOn('unsent') || markByRecord.has(shown.id)) &&
      (!isOn('mine') || shown.author === officer.id || shown.officer === officer.id),
  }
}

function useViews(
  open: Shown[] | undefined,
  done: Shown[] | undefined,
  fits: (shown: Shown) => boolean,
): Record<View, Shown[]> | undefined {
  const today = useToday()
  if (!open || !done) return undefined
  const fitting = open.filter(fits)
  return {
    open: fitting,
    soon: fitting.filter(({ dueOn }) => today <= dueOn && dueOn <= addDays(today, SOON_DAYS)),
    late: fitting.filter(({ dueOn }) => dueOn < today),
    done: done.filter(fits),
  }
}
