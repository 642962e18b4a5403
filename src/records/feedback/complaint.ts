import type { Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import type { Clock, ClockEvent } from '#domain/deadlines/clock.ts'
import type { Duty } from '#domain/deadlines/rule.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { lastDayOf } from '#domain/deadlines/count.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import type { Issue } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import {
  type Folded,
  foldSteps,
  type Move,
  type Passed,
  type Steps,
  type Taken,
  takenOf,
} from '#domain/steps.ts'

import { unsentOrders } from './orders.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** That a decision to suspend or to go on was sent, said where the complaint stands by then. */
const orderSent: Move = {
  to: 'order_sent',
  by: anyone,
  must: ['sentNo'],
  may: ['words'],
  stays: true,
  guard: hasUnsent,
}

/** What leads away from a complaint under way, wherever it stands. */
const breaks: readonly Move[] = [
  orderSent,
  { to: 'suspended', by: anyone, must: ['documentNo', 'words'] },
  { to: 'withdrawn', by: anyone, may: ['documentNo', 'words'] },
  { to: 'stopped', by: anyone, must: ['documentNo', 'words'] },
]

/** The notice is counted back in whole days, which no day off moves. */
const NO_CALENDAR: Calendar = new Map()

const isComplex = [{ ask: 'complexity', is: 'complex', must: 'complexityNo' }] as const

/**
 * The way of a complaint. It is filed only with its outcome, the day that was sent and the person
 * told of it: where no step before says so, filing it does. One that is withdrawn is stopped
 * within the days of its decision.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 10, 11, 27 đến 32; Nghị định 124/2020/NĐ-CP, Điều 28b.
 */
export const complaintSteps: Steps = {
  first: 'received',
  states: [
    'received',
    'examining',
    'not_accepted',
    'refusal_told',
    'guided',
    'transferred',
    'accepted',
    'verifying',
    'talking',
    'talked',
    'drafting',
    'decided',
    'sent',
    'published',
    'enforced',
    'suspended',
    'resumed',
    'order_sent',
    'withdrawn',
    'stopped',
    'filed',
  ],
  moves: {
    received: [{ to: 'examining', by: anyone, may: ['toUnit', 'toOfficer', 'words'] }],
    examining: [
      {
        to: 'accepted',
        by: anyone,
        may: ['documentNo', 'isRemote', 'complexity', 'toUnit', 'toOfficer', 'words'],
        with: isComplex,
      },
      {
        to: 'not_accepted',
        by: anyone,
        must: ['ineligibleReason'],
        may: ['words'],
        with: [{ ask: 'ineligibleReason', is: 'other', must: 'words' }],
      },
      { to: 'guided', by: anyone, must: ['toBody'], may: ['documentNo', 'words'] },
      { to: 'transferred', by: anyone, must: ['toBody', 'documentNo'], may: ['words'] },
    ],
    not_accepted: [{ to: 'refusal_told', by: anyone, must: ['documentNo'], may: ['words'] }],
    refusal_told: [{ to: 'filed', by: anyone, may: ['words'] }],
    guided: [{ to: 'filed', by: anyone, must: ['sentOn'], may: ['words'], isBinding: true }],
    transferred: [{ to: 'filed', by: anyone, must: ['sentOn'], may: ['words'], isBinding: true }],
    accepted: [{ to: 'verifying', by: anyone, may: ['toUnit', 'toOfficer', 'words'] }, ...breaks],
    verifying: [
      {
        to: 'talking',
        by: anyone,
        must: ['talkOn', 'place'],
        may: ['documentNo', 'words'],
        guard: isToldInTime,
      },
      { to: 'drafting', by: anyone, may: ['words'] },
      // Found complex while it is verified: it stays where it is.
      {
        to: 'verifying',
        by: anyone,
        must: ['complexity'],
        may: ['words'],
        with: isComplex,
        says: { complexity: 'complex' },
        isBinding: true,
      },
      ...breaks,
    ],
    talking: [
      {
        to: 'talked',
        by: anyone,
        must: ['present', 'copies'],
        may: ['absentExcused', 'absentUnexcused', 'agreed', 'disputed', 'documentNo', 'words'],
        stays: true,
      },
      { to: 'drafting', by: anyone, may: ['words'] },
      // Back to verifying says why: a colleague's late step into it does not lead back.
      { to: 'verifying', by: anyone, must: ['words'], isBinding: true },
      ...breaks,
    ],
    drafting: [
      { to: 'decided', by: anyone, must: ['outcome', 'documentNo'], may: ['words'] },
      ...breaks,
    ],
    decided: [{ to: 'sent', by: anyone, may: ['means', 'words'] }, orderSent],
    sent: [{ to: 'published', by: anyone, may: ['words'] }, orderSent],
    published: [{ to: 'enforced', by: anyone, may: ['satisfied', 'words'] }, orderSent],
    enforced: [{ to: 'filed', by: anyone, may: ['words'] }, orderSent],
    suspended: [
      { to: 'resumed', by: anyone, must: ['documentNo'], may: ['words'], isReturn: true },
      orderSent,
    ],
    withdrawn: [{ to: 'stopped', by: anyone, must: ['documentNo'], may: ['words'] }, orderSent],
    stopped: [
      { to: 'filed', by: anyone, must: ['sentOn'], may: ['words'], isBinding: true },
      orderSent,
    ],
  },
}

/**
 * R-KN-05: the sides are told of a dialogue at least five days before it is held.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28 khoản 1 (sửa bởi Nghị định 155/2026/NĐ-CP, Điều 11).
 */
function isToldInTime(_: Matter, { on, talkOn }: Partial<Taken>): Issue | undefined {
  if (on === undefined || talkOn === undefined || !isDay(talkOn)) return undefined
  const rule = ruleOn('complaint_dialogue_notice_given', talkOn)
  if (rule === undefined || on <= lastDayOf(rule, talkOn, NO_CALENDAR)) return undefined
  return { path: 'on', code: 'talk_notice_late' }
}

/**
 * Nothing is sent where no decision to suspend or to go on is left to send.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP).
 */
function hasUnsent({ parts }: Matter, { id }: Partial<Taken>): Issue | undefined {
  const others = takenOf(parts).filter((step) => step.id !== id)
  const isAnyLeft = unsentOrders(foldSteps(complaintSteps, others)).length > 0
  return isAnyLeft ? undefined : { path: '', code: 'nothing_to_send' }
}

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
  { state, passed }: Pick<Folded, 'state' | 'passed'>,
  calendar: Calendar,
): Clock | undefined {
  const duty = dutyByState[state]
  if (duty === undefined) return undefined
  if (duty === 'complaint_decision') return decisionClock(passed, calendar)
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
function decisionClock(passed: readonly Passed[], calendar: Calendar): Clock | undefined {
  const accepted = beginningOf(passed, 'accepted')?.step
  if (!accepted) return undefined
  const isRemote = passed.some(({ step }) => step.to === 'accepted' && step.isRemote === true)
  const events = standstillsIn(passed)
  const clock = (complexity: 'normal' | 'complex') => {
    const circumstances = { isRemote, complexity }
    return runningClock('complaint_decision', accepted.on, calendar, { circumstances, events })
  }
  const normal = clock('normal')
  const isTold = passed.some(
    ({ step }) =>
      step.complexity === 'complex' &&
      step.complexityNo !== undefined &&
      (step.id === accepted.id || normal?.dueOn === undefined || step.on <= normal.dueOn),
  )
  return isTold ? clock('complex') : normal
}

/** The move with which a record first came into a state. */
function beginningOf(passed: readonly Passed[], state: string): Passed | undefined {
  return passed.find(({ step, from }) => step.to === state && from !== state)
}

/** When a complaint stood still and went on, in the order it did; the fold keeps their days in order. */
function standstillsIn(passed: readonly Passed[]): ClockEvent[] {
  return passed
    .filter(({ from, state }) => from !== state && [from, state].includes('suspended'))
    .map(({ step: { on }, state }) => ({
      type: state === 'suspended' ? 'suspended' : 'resumed',
      on,
    }))
}
