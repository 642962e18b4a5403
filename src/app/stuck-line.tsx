import { useShown } from '#data/lists.ts'
import type { KindName } from '#records/kinds.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { ListButton } from '#ui/list-button.tsx'

/** A record that two officers moved at once: opens it, where the next step settles it. */
export function StuckLine({ kind, id }: { kind: KindName; id: string }) {
  const t = usePlainWords()
  const row = useAnyRow()
  const shown = useShown(kind, id)
  if (!shown) return null
  const { title } = row(kind, shown)
  return (
    <ListButton
      look="medium"
      icon="attention"
      title={t('stuckTitle')}
      detail={title}
      to={`/${kind}/${id}`}
    />
  )
}
