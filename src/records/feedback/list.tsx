import { useState } from 'react'

import { useDrafts } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Page, Pad } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { Segment } from '#ui/segment.tsx'
import { useWords } from '#ui/words.ts'

import { DenunciationsLink } from '#records/denunciation/list-link.tsx'
import { ListBody } from '#records/list-body.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { FilterSheet } from './filter-sheet.tsx'
import { views } from './filters.tsx'
import { type Narrowed, useFilters } from './use-filters.tsx'
import { VillageGroups } from './village-groups.tsx'
import { VillageSheet } from './village-sheet.tsx'

/** Ý kiến của dân: the most pressing first, by view and by whatever narrows the list. */
export function Component() {
  const own = useWords('feedback')
  const t = usePlainWords()
  const list = useFilters()
  const drafts = useDrafts('feedback')
  const [sheet, setSheet] = useState<'filters' | 'village'>()
  const { filters, rows } = list
  const shown = rows?.[filters.view]
  const listed = filters.view === 'open' && list.narrowing === 0 ? (drafts ?? []) : []
  const close = () => setSheet(undefined)
  return (
    <>
      <RootBar title={own('many')} pill={usePill()} />
      <Page busy={shown === undefined}>
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
        <Chips list={list} onOpen={setSheet} />
        {list.narrowing === 0 && <DenunciationsLink />}
        {filters.byVillage && shown && shown.length > 0 ? (
          <VillageGroups rows={shown} drafts={listed} />
        ) : (
          <ListBody
            kind="feedback"
            rows={shown}
            drafts={listed}
            isFiltered={list.narrowing > 0}
            isDone={filters.view === 'soon' || filters.view === 'late'}
            onClear={list.clear}
          />
        )}
        <FilterSheet list={list} open={sheet === 'filters'} onClose={close} />
        <VillageSheet
          open={sheet === 'village'}
          value={filters.village}
          onPick={(village) => {
            list.set('village', village)
            close()
          }}
          onClose={close}
        />
      </Page>
    </>
  )
}

function Chips({
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
