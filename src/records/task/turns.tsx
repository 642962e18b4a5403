import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useParts } from '#data/lists.ts'
import type { Period } from '#domain/recurrence.ts'
import { CardList } from '#ui/card.tsx'
import { formatDay } from '#ui/format.ts'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { usePlainWords } from '#records/plain-words.tsx'
import { type PlanningWords, usePlanningWords } from '#records/plan/page-words.tsx'
import { progressAmong, requestsAmong } from './among.tsx'
import { notesIn } from './notes.ts'
import { usePeriodWords } from './period-words.tsx'
import { type Turn, turnsOf } from './periods.ts'
import { givenTo } from './rules.ts'
import { workOf } from './shown.tsx'

/** The turns of work that comes back, the latest first; pressed, one is noted. */
export function Turns({ shown, onNote }: { shown: Shown; onNote: (period: Period) => void }) {
  const page = usePlanningWords()
  const t = usePlainWords()
  const today = useToday()
  const says = usePeriodWords()
  const notes = useParts('progress', shown.id)
  const fields = workOf(shown)
  const isOver = shown.list === 'removed' || shown.state === 'cancelled'
  const given = givenTo(fields, requestsAmong(useParts('change-request', shown.id)))
  const turns = turnsOf(fields, notesIn(progressAmong(notes), fields), given, today)
  if (turns.length === 0) return null
  return (
    <>
      <SectionHead flat title={page('task.turns')} count={turns.length} />
      <CardList near label={page('task.turns')}>
        {turns.map((turn) => (
          <li key={turn.period}>
            <ListButton
              icon={turn.percent >= 100 ? 'check' : 'calendar'}
              title={says(turn.period)}
              detail={[t('percentDone', { n: turn.percent }), dayWords(turn, today, page)].join(
                ' · ',
              )}
              onPress={isOver ? undefined : () => onNote(turn.period)}
              alert={turn.percent < 100 && turn.dueOn < today}
            />
          </li>
        ))}
      </CardList>
    </>
  )
}

function dayWords({ percent, dueOn, doneOn }: Turn, today: string, page: PlanningWords): string {
  if (percent < 100) {
    return page(dueOn < today ? 'turn.late' : 'turn.due', { day: formatDay(dueOn) })
  }
  const isLate = doneOn !== undefined && doneOn > dueOn
  return page(isLate ? 'turn.doneLate' : 'turn.doneOn', { day: formatDay(doneOn ?? dueOn) })
}
