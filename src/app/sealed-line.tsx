import { useLiveQuery } from 'dexie-react-hooks'

import { useHere } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
import { Note } from '#ui/note.tsx'

import { usePhoneWords } from './phone-words.ts'
import { useYou } from './you.ts'

/** Counts what this officer wrote and may no longer see; nothing of it is shown. */
export function SealedLine() {
  const { db } = useHere()
  const t = usePhoneWords()
  const who = useYou()
  const { sealed } = useWaiting()
  const drafts = useLiveQuery(() => db.drafts.orderBy('sealed').count(), [db]) ?? 0
  if (sealed + drafts === 0) return null
  return (
    <Note look="secret" icon="lock">
      {sealed > 0 && <p>{t('sealed', { n: sealed, who })}</p>}
      {drafts > 0 && <p>{t('sealedDrafts', { n: drafts, who })}</p>}
    </Note>
  )
}
