import type { ReactNode } from 'react'

import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { Bar } from '#ui/bar.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Page } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import type { KindName } from './shapes.ts'
import { ListBody } from './list-body.tsx'
import { useMay } from './matter.tsx'
import { PlainStages } from './plain-stages.tsx'
import { kinds } from './kinds.ts'

/** All records of a kind: by stage where the kind has steps, else one list; `head` stands above. */
export function PlainList({ kind, head }: { kind: KindName; head?: ReactNode }) {
  const own = useWords(kind)
  const open = useList(kind, 'open')
  const done = useList(kind, 'done')
  const drafts = useDrafts(kind) ?? []
  const canAdd = useMay(kind)('add')
  const rows = open && done && [...open, ...done]
  const hasStages = 'steps' in kinds[kind]
  return (
    <>
      <Bar
        back="/more"
        title={own('many')}
        actions={canAdd && <IconButton icon="plus" label={own('new')} to={`/${kind}/new`} />}
        pill={usePill()}
      />
      <Page busy={rows === undefined}>
        {head}
        {hasStages && rows && rows.length > 0 ? (
          <PlainStages kind={kind} rows={rows} drafts={drafts} />
        ) : (
          <ListBody kind={kind} rows={rows} drafts={drafts} isFiltered={false} />
        )}
      </Page>
    </>
  )
}
