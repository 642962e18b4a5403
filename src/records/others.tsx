import type { ReactNode } from 'react'

import { useList } from '#data/lists.ts'
import { Beside } from '#ui/beside.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Pad } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useWords } from '#ui/words.ts'

import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'
import type { KindName } from './shapes.ts'

/** So many records stand beside the one that is open; the list itself has all. */
const ROWS_MAX = 50

/** A record with the others of its kind beside it, where there is room for both. */
export function AmongOthers({
  kind,
  id,
  children,
}: {
  kind: KindName
  id: string
  children: ReactNode
}) {
  const own = useWords(kind)
  return (
    <Beside label={own('many')} list={<Others kind={kind} id={id} />}>
      {children}
    </Beside>
  )
}

/** The records beside the one that is open: those still to do, then the others. */
function Others({ kind, id }: { kind: KindName; id: string }) {
  const own = useWords(kind)
  const t = usePlainWords()
  const row = useAnyRow()
  const open = useList(kind, 'open')
  const done = useList(kind, 'done')
  if (!open || !done) return <Skeleton />
  const all = [...open, ...done]
  const near = all.slice(0, ROWS_MAX)
  // Of records that are never due, none has a day: no room is kept for it.
  const isDated = near.some(({ due }) => due !== undefined)
  return (
    <>
      <h2>{own('many')}</h2>
      <RowList
        label={own('many')}
        items={near}
        keyOf={(shown) => shown.id}
        draw={(shown) => {
          const { when, ...look } = row(kind, shown)
          const current = shown.id === id ? 'page' : undefined
          return <Row {...look} when={isDated ? when : undefined} current={current} />
        }}
        line={isDated}
      />
      {all.length > near.length && (
        <Pad space>
          <ButtonLink small look="soft" to={`/${kind}`}>
            {t('seeAll', { n: all.length })}
          </ButtonLink>
        </Pad>
      )}
    </>
  )
}
