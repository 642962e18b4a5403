import type { Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import { type Clock, excused } from '#domain/deadlines/clock.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Part } from '#domain/part.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { type Folded, foldSteps, type Steps, takenOf } from '#domain/steps.ts'

import { waitsForSeal } from '#records/seal-asked.ts'
import { complaintClock } from './complaint-clock.ts'
import { complaintSteps } from './complaint.ts'
import { dueAfterWaiting, observationSteps, ruleFeedbackSteps } from './observation.ts'
import { issuesOfRanks, readersOf } from './readers.ts'
import { type Order, orderClock, unsentOrders } from './orders.ts'
import { isPassedOn, knowingSender, petitionClock, senderClock, withSender } from './passed-on.ts'
import type { Feedback } from './record.ts'

/** The types a commune logs in this version; the others go into the paper register. */
export const openTypes = [
  'observation',
  'recommendation',
  'complaint',
  'admin_rule_feedback',
] as const

/** The officer a matter is assigned to by its steps, if to one. */
export function assignedOfficer(values: Values, parts: readonly Part[]): string | undefined {
  return standingOf(values, parts).set.toOfficer
}

/** Where a matter stands by its steps, on the way of its type. */
export function standingOf(values: Values, parts: readonly Part[]): Folded {
  return foldSteps(wayOf(values), takenOf(parts))
}

/** Register prefixes by type; what is said of administrative rules is entered with the phản ánh. */
const registers: Partial<Record<string, string>> = {
  observation: 'PA',
  recommendation: 'KG',
  complaint: 'KN',
  admin_rule_feedback: 'PA',
}

/** Whether matters of two types take their numbers from one register. */
export function isOneRegister(one: string, other: string): boolean {
  return registers[one] !== undefined && registers[one] === registers[other]
}

/**
 * The way of a matter of this type.
 *
 * Law: the ways say theirs, `complaintSteps`, `ruleFeedbackSteps` and `observationSteps`.
 */
function wayOf(values: Values): Steps {
  const way = wayOfType(values)
  return (isPassedOn(values) && passedOn.get(way)) || (others.get(way) ?? way)
}

/**
 * The way of a matter of this type, whoever brought it.
 *
 * Law: the ways say theirs, `complaintSteps`, `ruleFeedbackSteps` and `observationSteps`.
 */
function wayOfType({ type }: Values): Steps {
  if (type === 'complaint') return complaintSteps
  return type === 'admin_rule_feedback' ? ruleFeedbackSteps : observationSteps
}

/** Those ways that settle something, as a matter goes them that was passed on. */
const passedOn = new Map([complaintSteps, observationSteps].map((way) => [way, withSender(way)]))

/** All of them as other matters go them. */
const others = new Map(
  [complaintSteps, ruleFeedbackSteps, observationSteps].map((way) => [way, knowingSender(way)]),
)

const CLOCK_STOPS = new Set(['guided', 'retracted', 'answered', 'told', 'filed'])

/**
 * The clock that runs for a matter where it stands; nothing while none does.
 *
 * The law on receiving citizens speaks of those the commune received; for what was heard elsewhere
 * the commune applies the same length by its own choice.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1; Luật Khiếu nại 02/2011/QH13, Điều 27, 28 và 32; Nghị định 20/2008/NĐ-CP, Điều 9.
 */
export function clockRunning(
  values: Values,
  standing: Pick<Folded, 'state' | 'passed' | 'acts'>,
  calendar: Calendar,
): Clock | undefined {
  const { type, receivedOn } = values as Partial<Feedback>
  if (type === 'complaint') return complaintClock(receivedOn, standing, calendar)
  if (type === 'admin_rule_feedback') {
    const isPassedOn = standing.state !== 'received'
    return isPassedOn ? undefined : runningClock('rule_feedback_transferred', receivedOn, calendar)
  }
  if (CLOCK_STOPS.has(standing.state) || promised(values, standing, calendar)) return undefined
  return answerClock(values, calendar)
}

/**
 * The law's own days for an answer, whatever was promised.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
function answerClock(values: Values, calendar: Calendar): Clock | undefined {
  const { receivedOn, channel } = values as Partial<Feedback>
  const circumstances = channel === 'reception' ? {} : { isHeardElsewhere: true }
  return runningClock('processing_result_told', receivedOn, calendar, { circumstances })
}

/**
 * By when a person is answered: in the law's days, or by the day for which they were told to wait
 * before those were over.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
export function answerDue(
  values: Values,
  { acts }: Pick<Folded, 'acts'>,
  calendar: Calendar,
): Day | undefined {
  const clock = clockRunning(values, { state: 'received', passed: [], acts: [] }, calendar)
  return dueAfterWaiting(clock?.dueOn, acts)
}

/** A clock of a matter, and the decision whose sending it counts, where it counts one. */
export type Running = { clock: Clock; order?: Order }

/**
 * All clocks of a matter, the soonest first; one that stands still comes last. Beside the one of
 * its state runs one for each decision to suspend or to go on until that is sent.
 *
 * Beside them run those of a petition that nobody touched, and of telling whoever passed it on.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 28; Nghị định 124/2020/NĐ-CP, Điều 28b; Luật Tiếp công dân 42/2013/QH13, Điều 27; Nghị định 154/2026/NĐ-CP, Điều 41.
 */
export function clocksRunning(values: Values, standing: Folded, calendar: Calendar): Running[] {
  const own = clockRunning(values, standing, calendar)
  const orders = CLOSED.has(standing.state) ? [] : unsentOrders(standing)
  const ofOrders = orders.flatMap((order) => {
    const clock = orderClock(order, calendar)
    return clock ? [{ clock, order }] : []
  })
  const besides = [petitionClock, senderClock].map((clockBy) => clockBy(values, standing, calendar))
  const alone = [own, ...besides].flatMap((clock) => (clock ? [{ clock }] : []))
  return [...alone, ...ofOrders].toSorted(soonestFirst)
}

function soonestFirst({ clock: one }: Running, { clock: other }: Running): number {
  if (one.dueOn === other.dueOn) return 0
  if (one.dueOn === undefined || other.dueOn === undefined) return one.dueOn === undefined ? 1 : -1
  return one.dueOn < other.dueOn ? -1 : 1
}

/**
 * Until when the citizen could complain, from the day he was told of what he complains of; the
 * days on which he was hindered do not count.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 9.
 */
export function complainingClock(values: Values, calendar: Calendar): Clock | undefined {
  const { type, complainedToldOn, excusedFrom, excusedTo } = values as Partial<Feedback>
  if (type !== 'complaint') return undefined
  const isExcused =
    excusedFrom !== undefined && excusedTo !== undefined && isHindrance(excusedFrom, excusedTo)
  const events = isExcused ? excused(excusedFrom, excusedTo) : []
  return runningClock('complaint_made', complainedToldOn, calendar, { events })
}

/** From its first to its last day; a row from elsewhere may hold a day that is none. */
function isHindrance(from: Day, to: Day): boolean {
  return isDay(from) && isDay(to) && from <= to
}

/**
 * From how many people on a group that complains names who speaks for it.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 29.
 */
const represented = { fromPeople: 5, validFrom: '2014-07-01' } as const

/**
 * What the matter does not hold where the name is kept back (*Giữ kín tên*): what stands in a
 * record of its own, and the point, which may be at the person's own house.
 */
function keptApart({ raisedBy }: Values): readonly string[] {
  return raisedBy === 'withheld' ? ['person', 'phone', 'address', 'representatives', 'point'] : []
}

const CLOSED = new Set(['told', 'filed'])

export const feedbackRules = {
  stream: 'work',
  restricted: { readers: readersOf },
  // Its steps stand where it stands from the first: who it is about is said when it is written down.
  fixed: ['againstOfficers'],
  past: ['receivedOn', 'complainedOn', 'complainedToldOn'],
  may: mayWork,
  checkRanks: issuesOfRanks,
  check: (values: Values): Issue[] => {
    const { type, raisedBy, person } = values as Partial<Feedback>
    const issues: Issue[] = []
    if (type === 'denunciation') issues.push({ path: 'type', code: 'paper_only' })
    if (raisedBy === 'named' && !person) issues.push({ path: 'person', code: 'missing' })
    if (endsBeforeItBegins(values)) issues.push({ path: 'excusedTo', code: 'excused_backwards' })
    if (lacksRepresentatives(values)) issues.push({ path: 'representatives', code: 'missing' })
    for (const path of keptApart(values)) {
      if (values[path] !== undefined) issues.push({ path, code: 'kept_apart' })
    }
    return issues
  },
  keptApart,
  issuesOfChange: (before: Values, { values, parts }: Matter): Issue[] =>
    wayOfType(before) !== wayOfType(values) && standingOf(before, parts).passed.length > 0
      ? [{ path: 'type', code: 'other_way' }]
      : [],
  steps: (values: Values) => wayOf(values),
  derive: (values: Values, parts: readonly Part[], calendar: Calendar): Derived => {
    const standing = standingOf(values, parts)
    const { state, set, stuck } = standing
    const clock = clocksRunning(values, standing, calendar).at(0)?.clock
    const due = dueBy(clock) ?? promised(values, standing, calendar)
    const isOwed = senderClock(values, standing, calendar) !== undefined
    return {
      state,
      open: CLOSED.has(state) && !isOwed ? 0 : 1,
      ...(due ? { due } : {}),
      ...(set.toUnit ? { unit: set.toUnit } : {}),
      ...(set.toOfficer ? { officer: set.toOfficer } : {}),
      ...(stuck.length > 0 ? { stuck } : {}),
      ...(waitsForSeal(values, parts) ? { waits: 1 } : {}),
    }
  },
  registerOf: (values: Values) => {
    const { type, receivedOn } = values as Partial<Feedback>
    const register = type && Object.hasOwn(registers, type) ? registers[type] : undefined
    if (!register || !receivedOn) return undefined
    return { register, year: Number(receivedOn.slice(0, 4)) }
  },
} satisfies Rules

/** A clock as a due day; nothing while it stands still. */
function dueBy(clock: Clock | undefined): Due | undefined {
  if (clock?.dueOn === undefined) return undefined
  const { rule, basis } = clock.rule
  return { on: clock.dueOn, rule, basis }
}

/** The day that was promised in time to a person who waits, as a due day; nothing where none was. */
function promised(
  values: Values,
  { state, acts }: Pick<Folded, 'state' | 'acts'>,
  calendar: Calendar,
): Due | undefined {
  if (state !== 'settling' || wayOfType(values) !== observationSteps) return undefined
  const law = answerClock(values, calendar)?.dueOn
  const on = dueAfterWaiting(law, acts)
  return on === undefined || on === law ? undefined : { on, basis: 'agreed' }
}

/** A group whose speaker is to be named; where the name is kept back, beside that name. */
export function isRepresented(values: Values): boolean {
  const { type, groupSize = 1, receivedOn = '' } = values as Partial<Feedback>
  const isInForce = receivedOn >= represented.validFrom
  return type === 'complaint' && isInForce && groupSize >= represented.fromPeople
}

/** Whether it is asked who speaks for those who said it: of a complaint, and of any group that needs one. */
export function isSpokenFor(values: Values): boolean {
  const { type, groupSize = 1 } = values as Partial<Feedback>
  return type === 'complaint' || groupSize >= represented.fromPeople
}

function endsBeforeItBegins({ excusedFrom, excusedTo }: Partial<Feedback>): boolean {
  return excusedFrom !== undefined && excusedTo !== undefined && excusedTo < excusedFrom
}

function lacksRepresentatives(values: Values): boolean {
  return values['raisedBy'] === 'named' && isRepresented(values) && !values['representatives']
}
