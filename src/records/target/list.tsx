import { useSearchParams } from 'react-router'

import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar as TopBar } from '#ui/bar.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Prose } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Pad, Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { ListBody } from '#records/list-body.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { Bar } from './bar.tsx'
import { type Standing, useStandings } from './measure.tsx'

/** Chỉ tiêu: every target with its value today, the goal marked on its bar. */
export function Component() {
  const own = useWords('target')
  const canAdd = useMay('target')('add')
  const rows = useList('target', 'open')
  const drafts = useDrafts('target') ?? []
  const standings = useStandings(rows)
  return (
    <>
      <TopBar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to="/target/new" />}
        pill={usePill()}
      />
      <Page busy={standings === undefined}>
        {(drafts.length > 0 || standings?.length === 0) && (
          <ListBody kind="target" rows={[]} drafts={drafts} isFiltered={false} />
        )}
        {standings && standings.length > 0 && <Standings all={standings} />}
      </Page>
    </>
  )
}

function Standings({ all }: { all: readonly Standing[] }) {
  const page = usePlanningWords()
  const t = usePlainWords()
  const [params, setParams] = useSearchParams()
  const unreached = all.filter(({ isReached }) => isReached === false)
  const isNarrowed = params.get('view') === 'unreached'
  const reached = all.filter(({ isReached }) => isReached === true).length
  const none = all.length - reached - unreached.length
  const open = unreached.length
  return (
    <>
      <Prose>
        <p>{page('target.summary', { n: all.length, reached, open, none })}</p>
      </Prose>
      <FilterChips
        label={t('filters')}
        chips={[
          { id: 'all', label: `${t('all')} ${all.length}`, on: !isNarrowed, onPress: () => pick() },
          {
            id: 'unreached',
            label: page('target.unreached', { n: open }),
            on: isNarrowed,
            onPress: () => pick('unreached'),
          },
        ]}
      />
      <Pad>
        {inOrder(isNarrowed ? unreached : all).map((standing) => (
          <Bar key={standing.target.id} standing={standing} to={`/target/${standing.target.id}`} />
        ))}
      </Pad>
    </>
  )

  function pick(view?: string) {
    setParams(view === undefined ? {} : { view }, { replace: true, preventScrollReset: true })
  }
}

/** What stands in no plan first, then plan by plan in the order of its sections. */
function inOrder(all: readonly Standing[]): Standing[] {
  return all.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'vi', { numeric: true }))
}

function placeOf({ target: { plan = '', ordinal = '', name } }: Standing): string {
  return `${plan} ${ordinal} ${name}`
}
