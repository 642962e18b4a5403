import {
  calendarDaysAfter,
  calendarDaysBefore,
  type DeadlineRule,
  type SuspensionRule,
  workingDaysAfter,
} from './rule.ts'

const complaintLaw = { basis: 'law', validFrom: '2012-07-01', verified: false } as const
const complaintDecree = { basis: 'law', validFrom: '2026-07-01', verified: false } as const

const decision = {
  from: 'complaint_accepted',
  of: 'complaint_decision',
  ...calendarDaysAfter,
  ...complaintLaw,
  source: 'Luật Khiếu nại 02/2011/QH13, Điều 28',
} as const

const secondComplaint = {
  rule: 'R-KN-08',
  from: 'decision_received_by_citizen',
  of: 'second_complaint_made',
  ...calendarDaysAfter,
  ...complaintLaw,
  source: 'Luật Khiếu nại 02/2011/QH13, Điều 33 khoản 1',
} as const

/**
 * R-KN: complaints. The decision takes 30 days, 45 when complex; 45 and 60 in a remote area.
 *
 * Law: Luật Khiếu nại 02/2011/QH13; Nghị định 124/2020/NĐ-CP, sửa bởi Nghị định 155/2026/NĐ-CP.
 */
export const complaintRules: readonly DeadlineRule[] = [
  {
    rule: 'R-KN-01',
    from: 'complaint_received',
    of: 'complaint_acceptance_decided',
    length: 10,
    ...calendarDaysAfter,
    ...complaintLaw,
    validTo: '2026-06-30',
    source: 'Luật Khiếu nại 02/2011/QH13, Điều 27',
  },
  {
    rule: 'R-KN-01',
    from: 'complaint_received',
    of: 'complaint_acceptance_decided',
    length: 7,
    ...workingDaysAfter,
    ...complaintDecree,
    source: 'Nghị định 124/2020/NĐ-CP, Điều 16 khoản 1 (sửa bởi Nghị định 155/2026/NĐ-CP, Điều 10)',
  },
  {
    rule: 'R-KN-02',
    from: 'decision_received_by_citizen',
    of: 'complaint_made',
    length: 90,
    ...calendarDaysAfter,
    ...complaintLaw,
    source: 'Luật Khiếu nại 02/2011/QH13, Điều 9',
  },
  { ...decision, rule: 'R-KN-03a', length: 30 },
  { ...decision, rule: 'R-KN-03b', length: 45, when: { complexity: 'complex' } },
  { ...decision, rule: 'R-KN-03c', length: 45, when: { isRemote: true } },
  { ...decision, rule: 'R-KN-03d', length: 60, when: { complexity: 'complex', isRemote: true } },
  {
    rule: 'R-KN-04',
    from: 'complaint_decided',
    of: 'complaint_decision_sent',
    length: 3,
    ...workingDaysAfter,
    ...complaintLaw,
    source: 'Luật Khiếu nại 02/2011/QH13, Điều 32',
  },
  {
    rule: 'R-KN-05',
    from: 'complaint_dialogue_day',
    of: 'complaint_dialogue_notice_given',
    length: 5,
    ...calendarDaysBefore,
    ...complaintDecree,
    source: 'Nghị định 124/2020/NĐ-CP, Điều 28 khoản 1 (sửa bởi Nghị định 155/2026/NĐ-CP, Điều 11)',
  },
  {
    rule: 'R-KN-06',
    from: 'suspension_decided',
    of: 'suspension_sent',
    length: 3,
    ...workingDaysAfter,
    ...complaintDecree,
    source: 'Nghị định 124/2020/NĐ-CP, Điều 28b (bổ sung bởi Nghị định 155/2026/NĐ-CP)',
  },
  { ...secondComplaint, length: 30 },
  { ...secondComplaint, length: 45, when: { isRemote: true } },
]

/**
 * What stands still for a complaint: its decision while it is suspended, also when it was accepted
 * before the decree; and the limit to complain while the person could not.
 *
 * Law: Nghị định 124/2020/NĐ-CP, Điều 28b khoản 2; Nghị định 155/2026/NĐ-CP, Điều 22 khoản 1; Luật Khiếu nại 02/2011/QH13, Điều 9.
 */
export const complaintSuspensions: readonly SuspensionRule[] = [
  {
    rule: 'R-KN-07',
    of: 'complaint_decision',
    ...complaintDecree,
    source: 'Nghị định 124/2020/NĐ-CP, Điều 28b khoản 2 (bổ sung bởi Nghị định 155/2026/NĐ-CP)',
  },
  {
    rule: 'R-KN-02',
    of: 'complaint_made',
    ...complaintLaw,
    source: 'Luật Khiếu nại 02/2011/QH13, Điều 9',
  },
]
