import { useCalendar } from '#data/calendar.ts'
import type { Values } from '#domain/record.ts'
import type { Folded } from '#domain/steps.ts'
import { formatDay } from '#ui/format.ts'
import type { KeyValue } from '#ui/key-values.tsx'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import type { Feedback } from './record.ts'
import { complainingClock } from './rules.ts'

/** Until when the citizen could complain, as a note; it keeps nobody from logging. */
export function ComplainingLimit({ values }: { values: Values }) {
  const limit = useComplainingLimit(values)
  if (!limit) return null
  return (
    <Note look={limit.isPassed ? 'warn' : 'info'} icon="law">
      {limit.words}
    </Note>
  )
}

function useComplainingLimit(values: Values): { words: string; isPassed: boolean } | undefined {
  const own = useWords('feedback')
  const calendar = useCalendar()
  const clock = calendar && complainingClock(values, calendar)
  if (clock?.dueOn === undefined) return undefined
  const { receivedOn } = values as Partial<Feedback>
  const isPassed = receivedOn !== undefined && receivedOn > clock.dueOn
  const words = [
    own('sections.limit', { day: formatDay(clock.dueOn) }),
    isPassed ? own('sections.limitPassed') : '',
    `${clock.rule.source}.`,
  ]
  return { words: words.filter(Boolean).join(' '), isPassed }
}

/** What is known of a complaint beside what every matter says; nothing of any other. */
export function useComplaintFacts(values: Values, { set }: Pick<Folded, 'set'>): KeyValue[] {
  const own = useWords('feedback')
  const step = useWords('step')
  const limit = useComplainingLimit(values)
  const { type, hasPetition, groupSize, representatives } = values as Partial<Feedback>
  if (type !== 'complaint') return []
  const complained = complainedWords(values, own)
  const facts: (KeyValue | false | undefined)[] = [
    set.outcome !== undefined && {
      icon: 'check',
      label: own('sections.outcome'),
      value: step(`choices.outcome.${set.outcome}`),
    },
    complained && {
      icon: 'document',
      label: own('sections.complained'),
      ...complained,
      detail: [complained.detail, limit?.words].filter(Boolean).join('. '),
    },
    hasPetition !== undefined && {
      icon: 'pencil',
      label: own('sections.petition'),
      value: own(hasPetition ? 'sections.petitionYes' : 'sections.petitionNo'),
    },
    groupSize !== undefined &&
      groupSize > 1 && {
        icon: 'people',
        label: own('sections.group'),
        value: own('sections.groupOf', { n: groupSize }),
        detail: representatives,
      },
  ]
  return facts.filter((fact) => fact !== false && fact !== undefined)
}

/** The decision or act a complaint is about: in its own words, by its number and day. */
function complainedWords(
  { complainedOf, complainedNo, complainedOn, complainedToldOn }: Partial<Feedback>,
  own: ReturnType<typeof useWords>,
): { value: string; detail: string } | undefined {
  const [value, ...rest] = [
    complainedOf,
    complainedNo,
    complainedOn && formatDay(complainedOn),
    complainedToldOn && own('sections.complainedTold', { day: formatDay(complainedToldOn) }),
  ].filter((said) => said !== undefined && said !== '')
  return value === undefined ? undefined : { value, detail: rest.join(' · ') }
}
