import type { Draft, Shown } from '#data/db.ts'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { DraftRows } from './draft-rows.tsx'
import type { KindName } from './shapes.ts'
import { useAnyRow } from './rows.tsx'

export type RowGroup = {
  title: string
  rows: readonly Shown[]
  /** What tells it apart where another one may have the same title. */
  id?: string | undefined
}

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
  const row = useAnyRow()
  return (
    <Margin>
      <DraftRows kind={kind} drafts={drafts} />
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ id, title, rows }) => (
          <div key={id ?? title}>
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
