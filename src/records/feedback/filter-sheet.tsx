import { Fragment } from 'react'

import { useNames } from '#data/names.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Chips } from '#ui/chip.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { useWords } from '#ui/words.ts'

import { usePlainWords } from '#records/plain-words.tsx'
import { answersAmong, type Criterion } from './filters.tsx'
import { feedback } from './record.ts'
import { feedbackRules, openTypes } from './rules.ts'
import type { Narrowed } from './use-filters.tsx'

const inSheet = [
  'type',
  'state',
  'topic',
  'flag',
  'officer',
] as const satisfies readonly Criterion[]

/** Narrows the list by type, state, topic and officer; offered is what occurs in it. */
export function FilterSheet({
  list,
  open,
  onClose,
}: {
  list: Narrowed
  open: boolean
  onClose: () => void
}) {
  const own = useWords('feedback')
  const t = usePlainWords()
  const options = useOptions(list)
  const count = list.rows?.[list.filters.view].length ?? 0
  return (
    <Sheet open={open} title={own('sections.filterTitle')} onClose={onClose}>
      {inSheet.map((criterion) => (
        <Fragment key={criterion}>
          <SectionHead flat title={own(`sections.${criterion}Filter`)} />
          <Pad>
            <Chips
              label={own(`sections.${criterion}Filter`)}
              options={[{ value: '', label: own('sections.anyFilter') }, ...options(criterion)]}
              value={list.filters[criterion] ?? ''}
              onPick={(value) => list.set(criterion, value === '' ? undefined : value)}
            />
          </Pad>
        </Fragment>
      ))}
      <Pad space>
        <Checkbox
          label={own('sections.byVillage')}
          checked={list.filters.byVillage}
          onPick={(on) => list.set('byVillage', on ? '1' : undefined)}
        />
      </Pad>
      <Dock>
        <Button look="outline" onPress={list.clear}>
          {t('clearFilters')}
        </Button>
        <Button onPress={onClose}>{own('sections.seeCount', { n: count })}</Button>
      </Dock>
    </Sheet>
  )
}

/** The answers of a criterion with their words, in the order in which forms and steps have them. */
function useOptions({ all, filters }: Narrowed) {
  const own = useWords('feedback')
  const { officers } = useNames()
  const inOrder: Record<(typeof inSheet)[number], readonly string[]> = {
    type: feedback.fields.type.options,
    state: [...new Set(openTypes.flatMap((type) => feedbackRules.steps({ type }).states))],
    topic: feedback.fields.topic.options,
    flag: feedback.fields.flags.options ?? [],
    officer: officers.map(({ id }) => id),
  }
  const label = (criterion: (typeof inSheet)[number], value: string) => {
    if (criterion === 'officer') return officers.find(({ id }) => id === value)?.name ?? ''
    if (criterion === 'state') return own(`states.${value}`)
    return own(`choices.${criterion === 'flag' ? 'flags' : criterion}.${value}`)
  }
  return (criterion: (typeof inSheet)[number]) => {
    const occurring = answersAmong(criterion, all, filters[criterion])
    return inOrder[criterion]
      .filter((value) => occurring.has(value))
      .map((value) => ({ value, label: label(criterion, value) }))
  }
}
