import { usePill } from '#data/pill.tsx'
import { Page } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { useWords } from '#ui/words.ts'

import { DenunciationsLink } from '#records/denunciation/list-link.tsx'
import { AwaitingSeal } from '#records/awaiting-seal.tsx'
import type { Asks } from '#records/filter-sheet.tsx'
import { useFilters } from '#records/use-filters.tsx'
import { WorkList } from '#records/work-list.tsx'
import { feedbackRules, openTypes } from './rules.ts'

const asks: Asks = {
  kind: 'feedback',
  criteria: ['type', 'state', 'topic', 'flag', 'unit', 'officer'],
  states: [...new Set(openTypes.flatMap((type) => feedbackRules.steps({ type }).states))],
}

/** Ý kiến của dân: the most pressing first, by view and by whatever narrows the list. */
export function Component() {
  const own = useWords('feedback')
  const list = useFilters('feedback')
  return (
    <>
      <RootBar title={own('many')} pill={usePill()} />
      <Page busy={list.rows === undefined}>
        <WorkList asks={asks} list={list} head={<Head />} isRoot />
      </Page>
    </>
  )
}

/** What waits for a leader, then the way to what few may read. */
function Head() {
  return (
    <>
      <AwaitingSeal />
      <DenunciationsLink />
    </>
  )
}
