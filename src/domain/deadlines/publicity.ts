import {
  calendarDaysAfter,
  calendarDaysBefore,
  calendarDaysKept,
  type DeadlineRule,
  workingDaysAfter,
} from './rule.ts'

const governmentLaw = { basis: 'law', validFrom: '2025-07-01', verified: false } as const
const democracyLaw = { basis: 'law', validFrom: '2023-07-01', verified: false } as const

/**
 * R-DT: dialogues; R-NY and R-LY: what is posted and asked in public.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43; Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15.
 */
export const publicityRules: readonly DeadlineRule[] = [
  {
    rule: 'R-DT-01',
    from: 'dialogue_day',
    of: 'dialogue_notice_given',
    length: 7,
    ...calendarDaysBefore,
    ...governmentLaw,
    source: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43',
  },
  {
    rule: 'R-DT-02',
    from: 'dialogue_held',
    of: 'dialogue_results_published',
    length: 10,
    ...calendarDaysAfter,
    ...governmentLaw,
    source: 'Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43',
  },
  {
    rule: 'R-DT-04',
    from: 'dialogue_opinion_heard',
    of: 'dialogue_opinion_answered',
    length: 15,
    ...workingDaysAfter,
    basis: 'default',
    source: 'Mặc định của Gần Dân: ý kiến chưa hẹn ngày trả lời',
    verified: false,
  },
  {
    rule: 'R-NY-01',
    from: 'document_issued',
    of: 'document_posted',
    length: 5,
    ...workingDaysAfter,
    ...democracyLaw,
    source: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 12 khoản 3, Điều 47 khoản 2',
  },
  {
    rule: 'R-NY-02',
    from: 'document_put_up',
    of: 'commune_posting_kept_up',
    length: 30,
    ...calendarDaysKept,
    ...democracyLaw,
    source: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 13 khoản 2',
  },
  {
    rule: 'R-NY-03',
    from: 'document_put_up',
    of: 'office_posting_kept_up',
    length: 20,
    ...calendarDaysKept,
    ...democracyLaw,
    source: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 48',
  },
  {
    rule: 'R-LY-01',
    from: 'consultation_published',
    of: 'consultation_kept_open',
    length: 20,
    ...calendarDaysKept,
    ...democracyLaw,
    source: 'Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15, Điều 28 khoản 2',
  },
]
