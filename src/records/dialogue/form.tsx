import { useParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { daysBetween, isDay } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatShortDay, formatWeekday } from '#ui/format.ts'
import { useLanguage, useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { noticeDue } from './rules.ts'

/** Those present are counted in the hall, and what went on is summed up after it. */
const IN_THE_HALL = ['participants', 'households', 'readBackOn']

/** Plans a dialogue, or mends what is said of it. */
export function Component() {
  const isNew = useParams()['id'] === undefined
  return (
    <FormScreen
      kind="dialogue"
      omit={isNew ? [...IN_THE_HALL, 'summary'] : IN_THE_HALL}
      icons={{ village: 'village', place: 'place', chair: 'person', secretary: 'person' }}
      below={(values) => <NoticeDue values={values} />}
    />
  )
}

/** By when the people have to be told of it, as soon as the form says enough to know. */
function NoticeDue({ values }: { values: Values }) {
  const own = useWords('dialogue')
  const language = useLanguage()
  const today = useToday()
  const { plannedOn } = values
  const due =
    typeof plannedOn === 'string' && isDay(plannedOn) ? noticeDue(values, plannedOn) : undefined
  if (!due) return null
  const day = `${formatWeekday(due.on, language)} ${formatShortDay(due.on)}`
  return (
    <DueCard
      days={daysBetween(today, due.on)}
      title={own('sections.notice_due', { day })}
      law={own('sections.article')}
    />
  )
}
