import type { Draft } from '#data/db.ts'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { useWords } from '#ui/words.ts'

import { useDraftRow } from './draft-row.tsx'
import type { KindName } from './shapes.ts'

/** What is begun of a kind, over its records in groups; nothing where nothing is. */
export function DraftRows({ kind, drafts }: { kind: KindName; drafts: readonly Draft[] }) {
  const own = useWords(kind)
  const row = useDraftRow()
  if (drafts.length === 0) return null
  return (
    <RowList
      label={own('new')}
      items={drafts}
      keyOf={({ id }) => id}
      draw={(draft) => <Row {...row(draft)} />}
      line={false}
    />
  )
}
