import type { Draft, Shown } from '#data/db.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useWords } from '#ui/words.ts'

import { useDraftRow } from './draft-row.tsx'
import type { KindName } from './shapes.ts'
import { useMay } from './matter.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useAnyRow } from './rows.tsx'

type Item = { draft: Draft } | { shown: Shown }

/** The rows of a list, drafts first, or the words for why there are none. */
export function ListBody({
  kind,
  rows,
  drafts,
  isFiltered,
  isDone = false,
  onClear,
}: {
  kind: KindName
  rows: readonly Shown[] | undefined
  drafts: readonly Draft[]
  isFiltered: boolean
  /** An empty list is good news. */
  isDone?: boolean
  onClear?: () => void
}) {
  const t = usePlainWords()
  const own = useWords(kind)
  const row = useAnyRow()
  const draftRow = useDraftRow()
  const canAdd = useMay(kind)('add')
  if (!rows) return <Skeleton />
  const items: Item[] = [...drafts.map((draft) => ({ draft })), ...rows.map((shown) => ({ shown }))]
  if (items.length > 0) {
    return (
      <RowList
        label={own('many')}
        items={items}
        keyOf={(item) => ('draft' in item ? item.draft.id : item.shown.id)}
        draw={(item) => (
          <Row {...('draft' in item ? draftRow(item.draft) : row(kind, item.shown))} />
        )}
      />
    )
  }
  if (isFiltered) {
    return (
      <Empty
        nothing
        title={t('noMatch')}
        text={t('noMatchText')}
        action={
          onClear && (
            <Button look="outline" onPress={onClear}>
              {t('clearFilters')}
            </Button>
          )
        }
      />
    )
  }
  if (isDone) return <Empty done title={t('allDone')} />
  return (
    <Empty
      title={t('empty')}
      text={canAdd ? t('emptyText') : undefined}
      action={canAdd && <ButtonLink to={`/${kind}/new`}>{own('new')}</ButtonLink>}
    />
  )
}
