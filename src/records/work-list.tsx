import { type ReactNode, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useDrafts } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Pad } from '#ui/page.tsx'
import { Segment } from '#ui/segment.tsx'
import { useWords } from '#ui/words.ts'

import { type Asks, FilterSheet } from './filter-sheet.tsx'
import { GroupedRows, type RowGroup } from './grouped-rows.tsx'
import { ListBody } from './list-body.tsx'
import { groupsByVillage, views } from './list-filters.tsx'
import { usePlainWords } from './plain-words.tsx'
import type { Narrowed } from './use-filters.tsx'
import { VillageSheet } from './village-sheet.tsx'

/** A list to work from: the most pressing first, by view and by whatever narrows it. */
export function WorkList({
  asks,
  list,
  head,
  isRoot,
}: {
  asks: Asks
  list: Narrowed
  /** What stands above the rows while nothing narrows them. */
  head?: ReactNode
  /** It stands under the wide title of a root screen, which keeps its own distance. */
  isRoot?: boolean
}) {
  const { kind } = asks
  const own = useWords(kind)
  const t = usePlainWords()
  const byVillage = useVillageGroups()
  const drafts = useDrafts(kind)
  const [sheet, setSheet] = useState<'filters' | 'village'>()
  const { filters, rows } = list
  const shown = rows?.[filters.view]
  const listed = filters.view === 'open' && list.narrowing === 0 ? (drafts ?? []) : []
  const close = () => setSheet(undefined)
  return (
    <>
      <Pad space={!isRoot}>
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
        <GroupedRows kind={kind} groups={byVillage(shown)} drafts={listed} />
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

/** Puts rows under the names of their villages, the village with the most pressing one first. */
function useVillageGroups(): (rows: readonly Shown[]) => RowGroup[] {
  const t = usePlainWords()
  const { nameOf } = useNames()
  return (rows) =>
    groupsByVillage(rows).map(({ village, members }) => ({
      id: village,
      title: village === undefined ? t('whole') : nameOf(village),
      rows: members,
    }))
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
