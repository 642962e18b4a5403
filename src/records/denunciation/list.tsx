import { worksWithCitizens } from '#domain/officer.ts'
import { useHere } from '#data/here.tsx'
import { useDrafts } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import type { Asks } from '#records/filter-sheet.tsx'
import { useFilters } from '#records/use-filters.tsx'
import { WorkList } from '#records/work-list.tsx'
import { useYouWord } from './form-notes.tsx'
import { denunciation } from './record.ts'
import { denunciationRules } from './rules.ts'

const asks: Asks = {
  kind: 'denunciation',
  criteria: ['state', 'topic', 'officer'],
  states: [
    ...new Set(
      denunciation.fields.against.options?.flatMap(
        (against) => denunciationRules.steps({ against }).states,
      ),
    ),
  ],
}

/** The denunciations this officer may read, the most pressing first. */
export function Component() {
  const own = useWords('denunciation')
  const { officer } = useHere()
  const list = useFilters('denunciation')
  const drafts = useDrafts('denunciation') ?? []
  const who = useYouWord()
  const isEmpty = list.rows !== undefined && list.all.length + drafts.length === 0
  return (
    <>
      <Bar back="/feedback" title={own('many')} pill={usePill()} />
      <Page busy={list.rows === undefined}>
        {isEmpty ? (
          <Empty
            nothing
            title={own('sections.empty', { who })}
            text={own('sections.emptyText')}
            action={
              worksWithCitizens(officer) && (
                <ButtonLink to="/denunciation/new">{own('new')}</ButtonLink>
              )
            }
          />
        ) : (
          <WorkList asks={asks} list={list} />
        )}
      </Page>
    </>
  )
}
