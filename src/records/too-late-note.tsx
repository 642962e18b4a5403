import { useToday } from '#data/here.tsx'
import type { Day } from '#domain/day.ts'
import { formatDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'

import { usePlainWords } from './plain-words.tsx'

/** The acts that move the last day of a matter, or let it stand still, for as long as it is not over. */
const moving = new Set(['more_time_told', 'extended', 'extended_again', 'suspended'])

/** Told before an act is written down that comes too late to move the last day, which is `dueOn`. */
export function TooLateNote({ to, dueOn }: { to: string; dueOn: Day | undefined }) {
  const t = usePlainWords()
  const today = useToday()
  if (dueOn === undefined || !moving.has(to) || today <= dueOn) return null
  return (
    <Note look="warn" icon="warning">
      {t('tooLate', { day: formatDay(dueOn) })}
    </Note>
  )
}
