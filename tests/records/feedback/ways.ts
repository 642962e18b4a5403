import type { Values } from '#domain/record.ts'

import { type Outcome, outcomeOn, pathsAlong, targetsOf, type Way } from '../a-way.ts'

const plain: Way = {
  received: ['sorted', 'retracted'],
  sorted: ['settling', 'forwarded', 'guided', 'retracted'],
  settling: ['answered', 'more_time_told', 'reassigned', 'partly_withdrawn', 'retracted'],
  forwarded: ['told'],
  guided: ['filed'],
  retracted: ['filed'],
  answered: ['told', 'reassigned'],
  told: ['filed'],
  filed: [],
}

/** What can be done with a complaint under way, wherever it stands. */
const breaks: readonly string[] = [
  'order_sent',
  'extended',
  'reassigned',
  'partly_withdrawn',
  'suspended',
  'withdrawn',
  'stopped',
]

/** Where a matter of each type may go from each of its states; written by hand, beside the law. */
export const ways: Readonly<Record<string, Way>> = {
  observation: plain,
  recommendation: plain,
  admin_rule_feedback: {
    received: ['forwarded'],
    forwarded: ['told'],
    told: ['filed'],
    filed: [],
  },
  complaint: {
    received: ['examining'],
    examining: ['accepted', 'not_accepted', 'guided', 'transferred', 'reassigned'],
    not_accepted: ['refusal_told'],
    refusal_told: ['filed'],
    guided: ['filed'],
    transferred: ['filed'],
    accepted: ['verifying', ...breaks],
    verifying: ['talking', 'drafting', ...breaks],
    talking: ['talked', 'drafting', 'verifying', ...breaks],
    drafting: ['decided', ...breaks],
    decided: ['sent', 'order_sent', 'reassigned'],
    sent: ['published', 'order_sent', 'reassigned'],
    published: ['enforced', 'order_sent', 'reassigned'],
    enforced: ['filed', 'order_sent'],
    suspended: ['resumed', 'order_sent', 'reassigned'],
    withdrawn: ['stopped', 'order_sent'],
    stopped: ['filed', 'order_sent'],
    filed: [],
  },
}

/** Acts that leave a matter where it stands. */
export const acts: readonly string[] = [
  'talked',
  'order_sent',
  'extended',
  'reassigned',
  'partly_withdrawn',
  'more_time_told',
]

/** What a step into each state must say; from some states filing says more. */
export const said: Readonly<Record<string, Values>> = {
  settling: { toUnit: 'unit-kinh-te' },
  forwarded: { toBody: 'Điện lực khu vực', documentNo: '11/UBND-VP' },
  answered: { means: 'in_person', words: 'Đã thay ba ván cầu' },
  not_accepted: { ineligibleReason: 'out_of_time' },
  refusal_told: { documentNo: '12/TB-UBND' },
  verifying: { words: 'Xác minh tại bản' },
  talking: { talkOn: '2026-12-07', place: 'Trụ sở xã' },
  talked: { present: ['complainant', 'respondent'], copies: 3 },
  extended: { complexity: 'complex', complexityNo: '40/TB-UBND' },
  reassigned: { toOfficer: 'account-quang' },
  partly_withdrawn: { words: 'Rút phần nói về hàng rào' },
  more_time_told: { newOn: '2026-12-18' },
  order_sent: { sentNo: '21/QĐ-UBND' },
  guided: { toBody: 'UBND tỉnh' },
  transferred: { toBody: 'UBND tỉnh', documentNo: '13/UBND-VP' },
  decided: { outcome: 'partly_upheld', documentNo: '30/QĐ-UBND' },
  suspended: { documentNo: '21/QĐ-UBND', words: 'Chờ giám định chữ ký' },
  resumed: { documentNo: '25/QĐ-UBND' },
  stopped: { documentNo: '26/QĐ-UBND', words: 'Người khiếu nại rút đơn' },
  filed: { sentOn: '2026-12-20' },
}

/** The shortest way to each state, by moves that lead on. */
export function pathsOf(type: string): Map<string, string[]> {
  const leadsOn = (to: string) => to !== 'resumed' && !acts.includes(to)
  return pathsAlong(ways[type] ?? {}, leadsOn)
}

export const targets = targetsOf(ways)

/** What becomes of one step more, after the path to a state. */
export function outcomeOf(type: string, state: string, to: string): Outcome {
  return outcomeOn(ways[type] ?? {}, acts, state, to)
}
