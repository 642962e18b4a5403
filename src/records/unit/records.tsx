import { useParams, useSearchParams } from 'react-router'

import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'

import { GroupedRows } from '#records/grouped-rows.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useUnitWords } from './page-words.tsx'
import { useWork, worked } from './unit-work.tsx'

/** The records behind a figure of a unit: what is still to do, then what is done. */
export function Component() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const page = useUnitWords()
  const t = usePlainWords()
  const { nameOf } = useNames()
  const work = useWork(id)
  const kind = worked.find((each) => each === params.get('of')) ?? worked[0]
  const { open = [], done = [] } = work?.[kind] ?? {}
  const groups = [
    { title: page('open'), rows: open },
    { title: page('done'), rows: done },
  ]
  return (
    <>
      <Bar
        back={`/unit/${id}`}
        title={page(`counted.${kind}`, { n: open.length + done.length })}
        detail={nameOf(id)}
        pill={usePill()}
      />
      <Page busy={work === undefined}>
        {work && open.length + done.length === 0 ? (
          <Empty title={t('empty')} />
        ) : (
          <GroupedRows kind={kind} groups={groups} drafts={[]} />
        )}
      </Page>
    </>
  )
}
