import type { Calendar } from '#domain/calendar.ts'
import { isDay } from '#domain/day.ts'
import { lastDayOf } from '#domain/deadlines/count.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import type { Issue } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { foldSteps, type Move, type Steps, type Taken, takenOf } from '#domain/steps.ts'

import { partlyWithdrawn, reassigned } from './handing.ts'
import { unsentOrders } from './orders.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** What may be said with any step: the paper it was done with, and words. */
const withPaper = ['documentNo', 'words'] as const

const filedOnceSent: Move = {
  to: 'filed',
  by: anyone,
  must: ['sentOn'],
  may: withPaper,
  isBinding: true,
}

/** That a decision to suspend or to go on was sent, said where the complaint stands by then. */
const orderSent: Move = {
  to: 'order_sent',
  by: anyone,
  must: ['sentNo'],
  may: ['words'],
  stays: true,
  guard: hasUnsent,
}

const isComplex = [
  { ask: 'complexity', is: 'complex', must: 'complexityNo' },
  { ask: 'complexity', is: 'complex', may: 'complexGrounds' },
] as const

/**
 * The time is made longer: the matter is complex, by a document that says why.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 28; Nghị định 124/2020/NĐ-CP, Điều 3a.
 */
const extended: Move = {
  to: 'extended',
  by: anyone,
  must: ['complexity'],
  may: ['words'],
  with: isComplex,
  says: { complexity: 'complex' },
  stays: true,
  guard: isNotComplexYet,
}

/** What can be done with a complaint under way, wherever it stands. */
const breaks: readonly Move[] = [
  orderSent,
  extended,
  reassigned,
  partlyWithdrawn,
  { to: 'suspended', by: anyone, must: ['documentNo', 'words'] },
  { to: 'withdrawn', by: anyone, may: ['documentNo', 'words'] },
  { to: 'stopped', by: anyone, must: ['documentNo', 'words'] },
]

/** The notice is counted back in whole days, which no day off moves. */
const NO_CALENDAR: Calendar = new Map()

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
    'extended',
    'reassigned',
    'partly_withdrawn',
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
    received: [
      {
        to: 'examining',
        by: anyone,
        may: ['toUnit', 'toOfficer', 'leader', 'documentNo', 'words'],
      },
    ],
    examining: [
      {
        to: 'accepted',
        by: anyone,
        may: ['documentNo', 'isRemote', 'complexity', 'toUnit', 'toOfficer', 'leader', 'words'],
        with: isComplex,
        among: { complexity: ['normal', 'complex'] },
      },
      {
        to: 'not_accepted',
        by: anyone,
        must: ['ineligibleReason'],
        may: ['documentNo', 'words'],
        with: [{ ask: 'ineligibleReason', is: 'other', must: 'words' }],
      },
      { to: 'guided', by: anyone, must: ['toBody'], may: ['means', 'documentNo', 'words'] },
      { to: 'transferred', by: anyone, must: ['toBody', 'documentNo'], may: ['words'] },
      reassigned,
    ],
    not_accepted: [{ to: 'refusal_told', by: anyone, must: ['documentNo'], may: ['words'] }],
    refusal_told: [{ to: 'filed', by: anyone, may: withPaper }],
    guided: [filedOnceSent],
    transferred: [filedOnceSent],
    accepted: [
      {
        to: 'verifying',
        by: anyone,
        may: ['toUnit', 'toOfficer', 'leader', 'documentNo', 'words'],
      },
      ...breaks,
    ],
    verifying: [
      {
        to: 'talking',
        by: anyone,
        must: ['talkOn', 'place'],
        may: withPaper,
        guard: isToldInTime,
      },
      { to: 'drafting', by: anyone, may: withPaper },
      // How phones of an earlier version say that it is extended.
      {
        to: 'verifying',
        by: anyone,
        must: ['complexity'],
        may: ['words'],
        with: isComplex,
        says: { complexity: 'complex' },
        isBinding: true,
        isPast: true,
      },
      ...breaks,
    ],
    talking: [
      {
        to: 'talked',
        by: anyone,
        must: ['present', 'copies'],
        may: ['absentExcused', 'absentUnexcused', 'agreed', 'disputed', ...withPaper],
        stays: true,
      },
      { to: 'drafting', by: anyone, may: withPaper },
      // Back to verifying says why: a colleague's late step into it does not lead back.
      { to: 'verifying', by: anyone, must: ['words'], may: ['documentNo'], isBinding: true },
      ...breaks,
    ],
    drafting: [
      {
        to: 'decided',
        by: anyone,
        must: ['outcome', 'documentNo'],
        may: ['words'],
        among: { outcome: ['upheld', 'partly_upheld', 'dismissed'] },
      },
      ...breaks,
    ],
    decided: [{ to: 'sent', by: anyone, may: ['means', ...withPaper] }, orderSent, reassigned],
    sent: [{ to: 'published', by: anyone, may: withPaper }, orderSent, reassigned],
    published: [
      { to: 'enforced', by: anyone, may: ['satisfied', ...withPaper] },
      orderSent,
      reassigned,
    ],
    enforced: [{ to: 'filed', by: anyone, may: withPaper }, orderSent],
    suspended: [
      { to: 'resumed', by: anyone, must: ['documentNo'], may: ['words'], isReturn: true },
      orderSent,
      reassigned,
    ],
    withdrawn: [{ to: 'stopped', by: anyone, must: ['documentNo'], may: ['words'] }, orderSent],
    stopped: [filedOnceSent, orderSent],
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
 * The time of a complaint is made longer once.
 *
 * Law: Luật Khiếu nại 02/2011/QH13, Điều 28.
 */
function isNotComplexYet({ parts }: Matter, { id }: Partial<Taken>): Issue | undefined {
  const others = takenOf(parts).filter((step) => step.id !== id)
  const { passed, acts } = foldSteps(complaintSteps, others)
  const isTold = [...passed.map(({ step }) => step), ...acts].some(saysComplex)
  return isTold ? { path: '', code: 'extended_already' } : undefined
}

/** Whether a step says by which document the matter is complex. */
export function saysComplex({ complexity, complexityNo }: Taken): boolean {
  return complexity === 'complex' && complexityNo !== undefined
}
