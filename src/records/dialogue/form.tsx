import { useParams } from 'react-router'

import { useToday } from '#data/here.tsx'
import { useParts, useShown } from '#data/lists.ts'
import { daysBetween, isDay } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatShortDay, formatWeekday } from '#ui/format.ts'
import { useLanguage, useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { stepsAmong } from '#records/steps-among.tsx'
import { dialogueRules, isBeforeIt, noticeDue } from './rules.ts'

/** Those present are counted in the hall. */
const IN_THE_HALL = ['participants', 'ethnicMinority', 'households', 'readBackOn']

/** What is written down once it was held. */
const AFTER_IT = ['summary', 'resultChannels', 'signedBy']

/** What a first plan does without. */
const MORE = [
  'trigger',
  'form',
  'secretary',
  'hostUnits',
  'invitedGuests',
  'noticeChannels',
  'languages',
  'interpreterName',
]

/** Plans a dialogue, or mends what is said of it. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('dialogue', id)
  const steps = useParts('step', id)
  const parts = stepsAmong(steps)
  const own = useWords('dialogue')
  const later = isBeforeIt(shown?.state) ? AFTER_IT : []
  return (
    <FormScreen
      kind="dialogue"
      isReading={shown === undefined || !steps}
      omit={[...IN_THE_HALL, ...later.filter((name) => shown?.version.fields[name] === undefined)]}
      folded={() => ({ label: own('sections.more'), names: MORE })}
      icons={{
        village: 'village',
        place: 'place',
        chair: 'person',
        secretary: 'person',
        hostUnits: 'unit',
        interpreterName: 'person',
        signedBy: 'person',
      }}
      check={(values) =>
        shown ? dialogueRules.issuesOfChange(shown.version.fields, { values, parts }) : []
      }
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
