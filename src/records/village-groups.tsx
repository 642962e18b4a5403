import type { Draft, Shown } from '#data/db.ts'
import { useNames } from '#data/names.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { useDraftRow } from './draft-row.tsx'
import { groupsByVillage } from './list-filters.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'
import type { KindName } from './shapes.ts'

/** Drafts, then the rows village by village, the village with the most pressing one first. */
export function VillageGroups({
  kind,
  rows,
  drafts,
}: {
  kind: KindName
  rows: readonly Shown[]
  drafts: readonly Draft[]
}) {
  const t = usePlainWords()
  const { nameOf } = useNames()
  const own = useWords(kind)
  const row = useAnyRow()
  const draftRow = useDraftRow()
  const nameOfVillage = (village: string | undefined) =>
    village === undefined ? t('whole') : nameOf(village)
  return (
    <Margin>
      {drafts.length > 0 && (
        <RowList
          label={own('new')}
          items={drafts}
          keyOf={({ id }) => id}
          draw={(draft) => <Row {...draftRow(draft)} />}
          line={false}
        />
      )}
      {groupsByVillage(rows).map(({ village, members }) => (
        <div key={village ?? ''}>
          <SectionHead title={nameOfVillage(village)} count={members.length} />
          <RowList
            label={nameOfVillage(village)}
            items={members}
            keyOf={({ id }) => id}
            draw={(shown) => <Row {...row(kind, shown)} />}
            line={false}
          />
        </div>
      ))}
    </Margin>
  )
}
