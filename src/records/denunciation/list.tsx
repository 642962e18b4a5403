import { worksWithCitizens } from '#domain/officer.ts'
import { useHere } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { ListBody } from '#records/list-body.tsx'
import { useYouWord } from './form-notes.tsx'

/** The denunciations this officer may read, the most pressing first. */
export function Component() {
  const own = useWords('denunciation')
  const { officer } = useHere()
  const open = useList('denunciation', 'open')
  const done = useList('denunciation', 'done')
  const drafts = useDrafts('denunciation') ?? []
  const rows = open && done && [...open, ...done]
  const who = useYouWord()
  const isEmpty = rows !== undefined && rows.length + drafts.length === 0
  return (
    <>
      <Bar back="/feedback" title={own('many')} pill={usePill()} />
      <Page busy={rows === undefined}>
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
          <ListBody kind="denunciation" rows={rows} drafts={drafts} isFiltered={false} />
        )}
      </Page>
    </>
  )
}
