import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { DeadlineRule } from '#domain/deadlines/rule.ts'
import type { Values } from '#domain/record.ts'
import type { Folded } from '#domain/steps.ts'

import { stepsAmong } from '#records/steps-among.tsx'
import { isRemoteAt } from '#records/unit/rules.ts'
import { unsentOrders } from './orders.ts'
import { clocksRunning, type Running, standingOf } from './rules.ts'
import { secondComplaintRule } from './second-complaint.ts'

/** Where a matter stands by the steps this phone knows; what the commune refused moves nothing. */
export function standingBy(shown: Shown, parts: readonly Shown[]): Folded {
  return standingOf(shown.version.fields, stepsAmong(parts))
}

/** The clocks that run for a matter now, the soonest first, once the calendar was read. */
export function useClocksOf(shown: Shown, parts: readonly Shown[]): Running[] {
  const calendar = useCalendar()
  const today = useToday()
  if (!calendar) return []
  const all = clocksRunning(shown.version.fields, standingBy(shown, parts), calendar)
  // The day on which leaving a petition is punished is no aim: it is told once it is late anyway.
  const isLate = (all[0]?.clock.dueOn ?? today) < today
  return all.filter(({ clock }) => isLate || clock.rule.of !== 'petition_handled')
}

const DECIDED = new Set(['decided', 'sent', 'published', 'enforced'])

/** By which rule the person may complain a second time, once a complaint is decided. */
export function useSecondComplaint(
  shown: Shown,
  parts: readonly Shown[],
): DeadlineRule | undefined {
  const today = useToday()
  return DECIDED.has(shown.state ?? '')
    ? secondComplaintRule(standingBy(shown, parts), today)
    : undefined
}

/**
 * What this phone knows of a matter that its steps record unasked: whether the units say that it
 * lies in a remote area, and which decision is the first to be sent.
 */
export function useKnown(shown: Shown, parts: readonly Shown[]): Values {
  const { units } = useNames()
  const { type, village } = shown.version.fields
  if (type !== 'complaint') return {}
  const isRemote = isRemoteAt(units, village)
  const [order] = unsentOrders(standingBy(shown, parts))
  return { ...(isRemote === undefined ? {} : { isRemote }), ...(order ? { sentNo: order.no } : {}) }
}
