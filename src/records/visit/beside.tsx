import { useList } from '#data/lists.ts'
import { useAnyRow } from '#records/rows.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'

/** So many visits stand beside the one that is open; the list itself has all. */
const ROWS_MAX = 50

/** The visits beside the one that is open: those still to do, then the others. */
export function VisitsBeside({ id }: { id: string }) {
  const own = useWords('visit')
  const t = useAnsweringWords()
  const row = useAnyRow()
  const open = useList('visit', 'open')
  const done = useList('visit', 'done')
  if (!open || !done) return <Skeleton />
  const all = [...open, ...done]
  const near = all.slice(0, ROWS_MAX)
  return (
    <>
      <h2>{own('many')}</h2>
      <RowList
        label={own('many')}
        items={near}
        keyOf={(shown) => shown.id}
        draw={(shown) => (
          <Row {...row('visit', shown)} current={shown.id === id ? 'page' : undefined} />
        )}
      />
      {all.length > near.length && (
        <Pad space>
          <ButtonLink small look="soft" to="/visit">
            {t('allVisits', { n: all.length })}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}
