import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import type { Day } from '#domain/day.ts'
import type { DeadlineRule } from '#domain/deadlines/rule.ts'
import { formatDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { useLateWords } from '#ui/words.ts'

import { TooLateNote } from '#records/too-late-note.tsx'
import { moreTexts } from './more-texts.ts'
import { orderClock, unsentOrders } from './orders.ts'
import { answerDue, clockRunning } from './rules.ts'
import { secondComplaintRule } from './second-complaint.ts'
import { standingBy, useSecondComplaint } from './standing.tsx'

type Standing = { shown: Shown; parts: readonly Shown[] }

/** What an officer is told while a step is taken: which decision is sent, what to tell the citizen. */
export function StepNote({ to, ...of }: Standing & { to: string }) {
  return (
    <>
      <TooLateNote to={to} dueOn={useMovedDay(of)} />
      <ToldOfComplaint to={to} {...of} />
    </>
  )
}

/**
 * The last day that more time would move: of the conclusion, the decision or the answer. A decision
 * to be sent sooner has a day of its own, which nothing moves.
 */
function useMovedDay({ shown, parts }: Standing): Day | undefined {
  const calendar = useCalendar()
  if (!calendar) return undefined
  const { fields } = shown.version
  const standing = standingBy(shown, parts)
  return fields['type'] === 'complaint'
    ? clockRunning(fields, standing, calendar)?.dueOn
    : answerDue(fields, standing, calendar)
}

function ToldOfComplaint({ to, ...of }: Standing & { to: string }) {
  if (of.shown.version.fields['type'] !== 'complaint') return null
  if (to === 'order_sent') return <OrderToSend {...of} />
  return to === 'decided' || to === 'sent' ? <BeforeDecision {...of} /> : null
}

/** The first decision that is still to be sent, and by when. */
function OrderToSend({ shown, parts }: Standing) {
  const t = useLateWords('more', moreTexts)
  const calendar = useCalendar()
  const [order] = unsentOrders(standingBy(shown, parts))
  if (!order) return null
  const by = calendar && orderClock(order, calendar)
  return (
    <Note look="info" icon="document">
      {t('orderIs', { no: order.no, day: formatDay(order.on) })}{' '}
      {by?.dueOn && t('orderBy', { day: formatDay(by.dueOn) })}
    </Note>
  )
}

/** What the person who complained is told once it is decided. */
export function AfterDecision({ shown, parts }: Standing) {
  const rule = useSecondComplaint(shown, parts)
  return rule ? <SecondComplaint rule={rule} /> : null
}

/** The same while the decision is written down. */
function BeforeDecision({ shown, parts }: Standing) {
  const today = useToday()
  const rule = secondComplaintRule(standingBy(shown, parts), today)
  return rule ? <SecondComplaint rule={rule} /> : null
}

/** Within which days the person may complain again: to be said, not counted here. */
function SecondComplaint({ rule }: { rule: DeadlineRule }) {
  const t = useLateWords('more', moreTexts)
  return (
    <Note look="info" icon="law">
      {t('secondComplaint', { n: rule.length })} {rule.source}.
    </Note>
  )
}
