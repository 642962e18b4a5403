import type { Draft, Shown } from '#data/db.ts'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useDraftRow } from './draft-row.tsx'
import type { KindName } from './shapes.ts'
import { useAnyRow } from './rows.tsx'

export type RowGroup = { title: string; rows: readonly Shown[] }

/** Records under the heads of their groups, dated or not; what is begun stands first. */
export function GroupedRows({
  kind,
  groups,
  drafts,
}: {
  kind: KindName
  groups: readonly RowGroup[]
  drafts: readonly Draft[]
}) {
  const own = useWords(kind)
  const row = useAnyRow()
  const draftRow = useDraftRow()
  return (
    <Margin>
      {drafts.length > 0 && (
        <RowList
          label={own('name')}
          items={drafts}
          keyOf={({ id }) => id}
          draw={(draft) => <Row {...draftRow(draft)} />}
          line={false}
        />
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <div key={title}>
            <SectionHead title={title} count={rows.length} />
            <RowList
              label={title}
              items={rows}
              keyOf={({ id }) => id}
              draw={(shown) => <Row {...row(kind, shown)} />}
              line={false}
            />
          </div>
        ))}
    </Margin>
  )
}
