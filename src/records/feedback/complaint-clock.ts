import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import type { Duty } from '#domain/deadlines/rule.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { standstillsIn } from '#domain/deadlines/standstills.ts'
import type { Folded, Passed, Taken } from '#domain/steps.ts'

import { saysComplex } from './complaint.ts'

/**
 * What has to be done next by a day, by state. One not accepted is told so within the same days
 * in which it would have been accepted; a decision to stop is sent like one to suspend.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 27, 28 và 32; Nghị định 124/2020/NĐ-CP, Điều 28b.
 */
const dutyByState: Partial<Record<string, Duty>> = {
  received: 'complaint_acceptance_decided',
  examining: 'complaint_acceptance_decided',
  not_accepted: 'complaint_acceptance_decided',
  accepted: 'complaint_decision',
  verifying: 'complaint_decision',
  talking: 'complaint_decision',
  drafting: 'complaint_decision',
  suspended: 'complaint_decision',
  withdrawn: 'complaint_decision',
  decided: 'complaint_decision_sent',
  stopped: 'suspension_sent',
}

/** The state whose beginning is day 0 of a duty; a complaint's receipt is in none. */
const beginsWith: Partial<Record<Duty, string>> = {
  complaint_decision: 'accepted',
  complaint_decision_sent: 'decided',
  suspension_sent: 'stopped',
}

/**
 * The clock that runs for a complaint where it stands; nothing where no rule gives it days.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 27, 28 và 32; Nghị định 124/2020/NĐ-CP, Điều 16 và 28b.
 */
export function complaintClock(
  receivedOn: Day | undefined,
  { state, passed, acts }: Pick<Folded, 'state' | 'passed' | 'acts'>,
  calendar: Calendar,
): Clock | undefined {
  const duty = dutyByState[state]
  if (duty === undefined) return undefined
  if (duty === 'complaint_decision') return decisionClock(passed, acts, calendar)
  const begin = beginsWith[duty]
  const startedOn = begin === undefined ? receivedOn : beginningOf(passed, begin)?.step.on
  return runningClock(duty, startedOn, calendar)
}

/**
 * The clock of the decision. Whether the area is remote is what the acceptance says; a complaint
 * found complex later has the longer time if it was found so, by a document, before it was late.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 28; Nghị định 124/2020/NĐ-CP, Điều 28b khoản 2.
 */
function decisionClock(
  passed: readonly Passed[],
  acts: readonly Taken[],
  calendar: Calendar,
): Clock | undefined {
  const accepted = beginningOf(passed, 'accepted')?.step
  if (!accepted) return undefined
  const isRemote = passed.some(({ step }) => step.to === 'accepted' && step.isRemote === true)
  const events = standstillsIn(passed)
  const clock = (complexity: 'normal' | 'complex') => {
    const circumstances = { isRemote, complexity }
    return runningClock('complaint_decision', accepted.on, calendar, { circumstances, events })
  }
  const normal = clock('normal')
  const isInTime = ({ id, on }: Taken) =>
    id === accepted.id || normal?.dueOn === undefined || on <= normal.dueOn
  const told = [...passed.map(({ step }) => step), ...acts].filter(saysComplex)
  if (told.some(isInTime)) return clock('complex')
  return normal && { ...normal, ignored: [...normal.ignored, ...told.map(foundLate)] }
}

/** Found complex when it was late already: it moves nothing, and whoever reads it is told so. */
function foundLate({ on, complexityNo: documentNo = '' }: Taken): Clock['ignored'][number] {
  return { event: { type: 'extended', on, days: 0, documentNo }, why: 'after_due' }
}

/** The move with which a record first came into a state. */
function beginningOf(passed: readonly Passed[], state: string): Passed | undefined {
  return passed.find(({ step, from }) => step.to === state && from !== state)
}
