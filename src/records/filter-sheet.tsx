import { Fragment } from 'react'

import { useNames } from '#data/names.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Chips } from '#ui/chip.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useWords } from '#ui/words.ts'

import { answersAmong, type Criterion, fieldOf, isDerived } from './list-filters.tsx'
import { usePlainWords } from './plain-words.tsx'
import { type KindName, shapeNamed } from './shapes.ts'
import type { Narrowed } from './use-filters.tsx'

/** What the list of a kind is narrowed to in its sheet, and the states it may ask for in their order. */
export type Asks = {
  kind: KindName
  criteria: readonly Exclude<Criterion, 'village'>[]
  states: readonly string[]
}

/** Narrows a list by what its kind is asked for; offered is what occurs in it. */
export function FilterSheet({
  asks,
  list,
  open,
  onClose,
}: {
  asks: Asks
  list: Narrowed
  open: boolean
  onClose: () => void
}) {
  const own = useWords(asks.kind)
  const t = usePlainWords()
  const { titleOf, optionsOf } = useCriteria(asks, list)
  const name = own('name').toLowerCase()
  const count = list.rows?.[list.filters.view].length ?? 0
  return (
    <Sheet open={open} title={t('filterTitle', { name })} onClose={onClose}>
      {asks.criteria.map((criterion) => (
        <Fragment key={criterion}>
          <SectionHead flat title={titleOf(criterion)} />
          <Pad>
            <Chips
              label={titleOf(criterion)}
              options={[{ value: '', label: t('all') }, ...optionsOf(criterion)]}
              value={list.filters[criterion] ?? ''}
              onPick={(value) => list.set(criterion, value === '' ? undefined : value)}
            />
          </Pad>
        </Fragment>
      ))}
      <Pad space>
        <Checkbox
          label={t('byVillage')}
          checked={list.filters.byVillage}
          onPick={(on) => list.set('byVillage', on ? '1' : undefined)}
        />
      </Pad>
      <Dock>
        <Button look="outline" onPress={list.clear}>
          {t('clearFilters')}
        </Button>
        <Button onPress={onClose}>{t('seeCount', { n: count, name })}</Button>
      </Dock>
    </Sheet>
  )
}

/** The words of each criterion and of its answers, in the order in which forms and steps have them. */
function useCriteria({ kind, states }: Asks, { all, filters }: Narrowed) {
  const own = useWords(kind)
  const t = usePlainWords()
  const { units, officers, nameOf } = useNames()
  const inOrder = (criterion: Criterion): readonly string[] => {
    if (criterion === 'state') return states
    if (criterion === 'unit') return units.map(({ id }) => id)
    if (criterion === 'officer') return officers.map(({ id }) => id)
    return (shapeNamed(kind)?.fields[fieldOf(criterion)]?.options ?? []).map(String)
  }
  const label = (criterion: Criterion, value: string): string => {
    if (criterion === 'state') return own(`states.${value}`)
    return isDerived(criterion) ? nameOf(value) : own(`choices.${fieldOf(criterion)}.${value}`)
  }
  const titles = { state: t('state'), unit: t('toUnit'), officer: t('toOfficer') }
  return {
    titleOf: (criterion: Criterion): string =>
      isDerived(criterion) ? titles[criterion] : own(`fields.${fieldOf(criterion)}`),
    optionsOf: (criterion: Criterion) => {
      const occurring = answersAmong(criterion, all, filters[criterion])
      return inOrder(criterion)
        .filter((value) => occurring.has(value))
        .map((value) => ({ value, label: label(criterion, value) }))
    },
  }
}
