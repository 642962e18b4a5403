import { Fragment } from 'react'

import { useList } from '#data/lists.ts'
import { type KindName, kindNames } from '#records/shapes.ts'
import { useAnyRow } from '#records/rows.tsx'
import { screens } from '#records/screens.tsx'
import { Bar } from '#ui/bar.tsx'
import { Empty } from '#ui/empty.tsx'
import { Page } from '#ui/page.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'
import { useLiveQuery } from 'dexie-react-hooks'
import { useHere } from '#data/here.tsx'

import { SendingPill } from './sending-pill.tsx'
import { useAppWords } from './words.ts'

const pagedKinds = kindNames.filter((kind) => screens[kind].pages)

/** Đã gỡ: what was taken out, kind by kind; opening a record offers to bring it back. */
export function Component() {
  const t = useAppWords()
  const { db } = useHere()
  const count = useLiveQuery(async () => {
    const counts = pagedKinds.map((kind) =>
      db.table(kind).where('[list+dueOn]').between(['removed', ''], ['removed', '\uFFFF']).count(),
    )
    return (await Promise.all(counts)).reduce((a, b) => a + b, 0)
  }, [db])
  return (
    <>
      <Bar back="/more" title={t('removed.title')} pill={<SendingPill />} />
      <Page busy={count === undefined}>
        {count === 0 && <Empty title={t('removed.empty')} text={t('removed.emptyText')} />}
        <Margin>
          {pagedKinds.map((kind) => (
            <Fragment key={kind}>
              <Removed kind={kind} />
            </Fragment>
          ))}
        </Margin>
      </Page>
    </>
  )
}

function Removed({ kind }: { kind: KindName }) {
  const own = useWords(kind)
  const row = useAnyRow()
  const rows = useList(kind, 'removed')
  if (!rows || rows.length === 0) return null
  return (
    <>
      <SectionHead title={own('many')} count={rows.length} />
      <RowList
        label={own('many')}
        items={rows}
        keyOf={({ id }) => id}
        draw={(shown) => <Row {...row(kind, shown)} />}
        line={false}
      />
    </>
  )
}
