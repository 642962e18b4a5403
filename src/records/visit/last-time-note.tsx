import { type Said, standingOf } from '#domain/checklist/checklist.ts'
import { formatDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'

import { useAnsweringWords } from './answering-words.tsx'
import type { Before } from './last-time.tsx'
import { useSaidWords } from './said-words.tsx'
import { differ, type Stop } from './walk.ts'

/** What was answered when the unit was visited before. */
export function LastTime({
  stop: { item },
  before,
  said,
}: {
  stop: Stop
  before: Before | undefined
  said: Said | undefined
}) {
  const t = useAnsweringWords()
  const says = useSaidWords()
  if (!before) return null
  const isSaid = said !== undefined && standingOf(item, said) !== 'open'
  const isOther = isSaid && differ(item, said, before.said)
  return (
    <Note look={isOther ? 'warn' : 'neutral'} icon={isOther ? 'attention' : 'history'}>
      {t(isOther ? 'otherThanLast' : 'lastTime', {
        day: formatDay(before.on),
        said: says(item, before.said),
      })}
      {before.note !== undefined && <p>{t('lastNote', { note: before.note })}</p>}
      {before.evidence !== undefined && <p>{t('lastEvidence', { evidence: before.evidence })}</p>}
    </Note>
  )
}
