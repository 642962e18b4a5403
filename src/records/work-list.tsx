import { type ReactNode, useState } from 'react'

import { useDrafts } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Pad } from '#ui/page.tsx'
import { Segment } from '#ui/segment.tsx'
import { useWords } from '#ui/words.ts'

import { type Asks, FilterSheet } from './filter-sheet.tsx'
import { ListBody } from './list-body.tsx'
import { views } from './list-filters.tsx'
import { usePlainWords } from './plain-words.tsx'
import type { Narrowed } from './use-filters.tsx'
import { VillageGroups } from './village-groups.tsx'
import { VillageSheet } from './village-sheet.tsx'

/** A list to work from: the most pressing first, by view and by whatever narrows it. */
export function WorkList({
  asks,
  list,
  head,
}: {
  asks: Asks
  list: Narrowed
  /** What stands above the rows while nothing narrows them. */
  head?: ReactNode
}) {
  const { kind } = asks
  const own = useWords(kind)
  const t = usePlainWords()
  const drafts = useDrafts(kind)
  const [sheet, setSheet] = useState<'filters' | 'village'>()
  const { filters, rows } = list
  const shown = rows?.[filters.view]
  const listed = filters.view === 'open' && list.narrowing === 0 ? (drafts ?? []) : []
  const close = () => setSheet(undefined)
  return (
    <>
      <Pad>
        <Segment
          label={own('many')}
          value={filters.view}
          onPick={(view) => list.set('view', view === 'open' ? undefined : view)}
          parts={views.map((value) => ({
            value,
            label: t(`${value}Count`),
            count: rows?.[value].length ?? '',
          }))}
        />
      </Pad>
      <NarrowingChips list={list} onOpen={setSheet} />
      {list.narrowing === 0 && head}
      {filters.byVillage && shown && shown.length > 0 ? (
        <VillageGroups kind={kind} rows={shown} drafts={listed} />
      ) : (
        <ListBody
          kind={kind}
          rows={shown}
          drafts={listed}
          isFiltered={list.narrowing > 0}
          isDone={filters.view === 'soon' || filters.view === 'late'}
          onClear={list.clear}
        />
      )}
      <FilterSheet asks={asks} list={list} open={sheet === 'filters'} onClose={close} />
      <VillageSheet
        open={sheet === 'village'}
        value={filters.village}
        onPick={(village) => {
          list.set('village', village)
          close()
        }}
        onClose={close}
      />
    </>
  )
}

function NarrowingChips({
  list: { filters, narrowing, set },
  onOpen,
}: {
  list: Narrowed
  onOpen: (sheet: 'filters' | 'village') => void
}) {
  const t = usePlainWords()
  const { nameOf } = useNames()
  const flag = (name: 'unsent' | 'mine', label: string) => ({
    id: name,
    label,
    on: filters[name],
    onPress: () => set(name, filters[name] ? undefined : '1'),
  })
  return (
    <FilterChips
      label={t('filters')}
      chips={[
        {
          id: 'filters',
          label: narrowing > 0 ? `${t('filters')} ${narrowing}` : t('filters'),
          icon: 'filter',
          on: narrowing > 0,
          onPress: () => onOpen('filters'),
        },
        {
          id: 'village',
          label: nameOf(filters.village) || t('anyVillage'),
          icon: 'village',
          on: filters.village !== undefined,
          onPress: () => onOpen('village'),
        },
        flag('unsent', t('unsentOnly')),
        flag('mine', t('mineOnly')),
      ]}
    />
  )
}
