import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import type { Values } from '#domain/record.ts'
import { formatDay } from '#ui/format.ts'
import type { KeyValue } from '#ui/key-values.tsx'
import { Note } from '#ui/note.tsx'
import { useLateWords, useWords } from '#ui/words.ts'

import { useApart } from './citizen-facts.tsx'
import { moreTexts } from './more-texts.ts'
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
export function useComplaintFacts(shown: Shown): KeyValue[] {
  const values = shown.version.fields
  const own = useWords('feedback')
  const limit = useComplainingLimit(values)
  const apart = useApart(shown.id)
  const excuseFact = useExcuse(values)
  const { type, hasPetition } = values as Partial<Feedback>
  if (type !== 'complaint') return []
  const complained = complainedWords(values, own)
  const facts: (KeyValue | false | undefined)[] = [
    complained && {
      icon: 'document',
      label: own('sections.complained'),
      ...complained,
      detail: [complained.detail, limit?.words].filter(Boolean).join('. '),
    },
    excuseFact,
    hasPetition !== undefined && {
      icon: 'pencil',
      label: own('sections.petition'),
      value: own(hasPetition ? 'sections.petitionYes' : 'sections.petitionNo'),
    },
    groupFact(values, apart?.representatives, own),
  ]
  return facts.filter((fact) => fact !== false && fact !== undefined)
}

/** Why it was not complained of earlier, and on which days it could not be. */
function useExcuse({ excuse, excusedFrom, excusedTo }: Partial<Feedback>): KeyValue | undefined {
  const own = useWords('feedback')
  const t = useLateWords('more', moreTexts)
  if (excuse === undefined) return undefined
  const isDated = excusedFrom !== undefined && excusedTo !== undefined
  const days =
    isDated && t('excusedDays', { from: formatDay(excusedFrom), to: formatDay(excusedTo) })
  return { icon: 'clock', label: own('fields.excuse'), value: excuse, detail: days }
}

/** How many complain together and who speaks for them, as far as this phone may know. */
function groupFact(
  { groupSize = 1, representatives }: Partial<Feedback>,
  apart: string | undefined,
  own: ReturnType<typeof useWords>,
): KeyValue | undefined {
  if (groupSize <= 1) return undefined
  const value = own('sections.groupOf', { n: groupSize })
  return {
    icon: 'people',
    label: own('sections.group'),
    value,
    detail: representatives ?? apart,
  }
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
