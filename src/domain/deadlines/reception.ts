import {
  calendarDaysAfter,
  type DeadlineRule,
  workingDaysAfter,
  workingDaysBefore,
} from './rule.ts'

const receptionLaw = { basis: 'law', validFrom: '2014-07-01', verified: false } as const
const receptionDecree = { basis: 'law', validFrom: '2026-07-01', verified: false } as const

/**
 * R-TCD: receiving citizens, and feedback on administrative rules (R-PA).
 *
 * Law: Luật Tiếp công dân 42/2013/QH13; Nghị định 154/2026/NĐ-CP; Nghị định 20/2008/NĐ-CP.
 */
export const receptionRules: readonly DeadlineRule[] = [
  {
    rule: 'R-TCD-01',
    from: 'citizen_received',
    of: 'processing_result_told',
    length: 10,
    ...workingDaysAfter,
    ...receptionLaw,
    source: 'Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1',
  },
  {
    rule: 'R-TCD-01',
    from: 'opinion_heard',
    of: 'processing_result_told',
    when: { isHeardElsewhere: true },
    length: 10,
    ...workingDaysAfter,
    ...receptionLaw,
    basis: 'practice',
    source: 'Xã áp dụng như Điều 28 khoản 1 Luật Tiếp công dân 42/2013/QH13',
  },
  {
    rule: 'R-TCD-03',
    from: 'refusal_grounds_met',
    of: 'refusal_notice_given',
    length: 3,
    ...workingDaysAfter,
    ...receptionDecree,
    source: 'Nghị định 154/2026/NĐ-CP, Điều 4 khoản 3',
  },
  {
    rule: 'R-TCD-04',
    from: 'reception_day',
    of: 'reception_calendar_posted',
    length: 5,
    ...workingDaysBefore,
    ...receptionLaw,
    source: 'Luật Tiếp công dân 42/2013/QH13, Điều 24 khoản 4',
  },
  {
    rule: 'R-TCD-05',
    from: 'online_reception_day',
    of: 'online_reception_notice_given',
    length: 5,
    ...workingDaysBefore,
    ...receptionDecree,
    source: 'Nghị định 154/2026/NĐ-CP, Điều 23',
  },
  {
    rule: 'R-TCD-05',
    from: 'online_reception_day',
    of: 'online_link_tried',
    length: 1,
    ...workingDaysBefore,
    ...receptionDecree,
    source: 'Nghị định 154/2026/NĐ-CP, Điều 23',
  },
  {
    // The day after which leaving a petition is punished; no target to work towards.
    rule: 'R-TCD-06',
    from: 'petition_received',
    of: 'petition_handled',
    length: 45,
    ...calendarDaysAfter,
    ...receptionDecree,
    source: 'Nghị định 154/2026/NĐ-CP, Điều 41 khoản 3 điểm b',
  },
  {
    rule: 'R-TCD-07',
    from: 'transferred_matter_settled',
    of: 'transferring_body_told',
    length: 7,
    ...workingDaysAfter,
    ...receptionLaw,
    source: 'Luật Tiếp công dân 42/2013/QH13, Điều 27 khoản 2',
  },
  {
    rule: 'R-PA-01',
    from: 'rule_feedback_received',
    of: 'rule_feedback_transferred',
    length: 5,
    ...workingDaysAfter,
    basis: 'law',
    validFrom: '2008-03-03',
    verified: false,
    source: 'Nghị định 20/2008/NĐ-CP, Điều 9',
  },
]
