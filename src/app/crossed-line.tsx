import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Place } from '#data/marks.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { useSettleWords } from '#records/settle-words.tsx'
import { ListButton } from '#ui/list-button.tsx'

/** A record that two officers moved at once: opens it, where the next step settles it. */
export function StuckLine(place: Place) {
  const t = useSettleWords()
  return <Line {...place} words={() => t('stuckTitle')} to={`/${place.kind}/${place.id}`} />
}

/** A record in which two officers set the same field at once: opens where one value is chosen. */
export function ContestedLine(place: Place) {
  const t = useSettleWords()
  const words = ({ version }: Shown) =>
    t(version.contested?.['removedAt'] ? 'contested.removal' : 'contested.title')
  return <Line {...place} words={words} to={`/choose/${place.kind}/${place.id}`} />
}

function Line({ kind, id, words, to }: Place & { words: (shown: Shown) => string; to: string }) {
  const { db } = useHere()
  const row = useAnyRow()
  const shown = useLiveQuery(() => db.table<Shown>(kind).get(id), [db, kind, id])
  if (!shown) return null
  const { kind: name, title } = row(kind, shown)
  return (
    <ListButton
      look="medium"
      icon="attention"
      title={words(shown)}
      detail={[name, title].filter(Boolean).join(': ')}
      to={to}
    />
  )
}
