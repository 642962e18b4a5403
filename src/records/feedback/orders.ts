import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import type { Folded } from '#domain/steps.ts'

/** A decision to suspend a complaint or to go on with it: its number and its day. */
export type Order = { to: 'suspended' | 'resumed'; no: string; on: Day }

/**
 * The decisions to suspend and to go on that no step says were sent, the earliest first. Numbers
 * begin anew each year: what was sent before the day of a decision was another one.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP).
 */
export function unsentOrders({ passed, acts }: Pick<Folded, 'passed' | 'acts'>): Order[] {
  return passed.flatMap(({ step: { to, on, documentNo: no }, from, state }) => {
    const isOrder = from !== state && (to === 'suspended' || to === 'resumed')
    const isSent = acts.some((sent) => sent.sentNo === no && sent.on >= on)
    return isOrder && no !== undefined && !isSent ? [{ to, no, on }] : []
  })
}

/**
 * The clock of sending such a decision; nothing on a day before there was a rule.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP).
 */
export function orderClock({ on }: Order, calendar: Calendar): Clock | undefined {
  return runningClock('suspension_sent', on, calendar)
}
