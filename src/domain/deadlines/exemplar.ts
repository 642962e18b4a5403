import { calendarDaysAfter, type DeadlineRule } from './rule.ts'

/**
 * R-DV: how long an exemplar may go without a word of how it fares.
 *
 * Default: mặc định của Gần Dân, 90 ngày; không văn bản nào ấn định.
 */
export const exemplarDeadlines: readonly DeadlineRule[] = [
  {
    rule: 'R-DV-01',
    from: 'exemplar_noted',
    of: 'exemplar_note_written',
    length: 90,
    ...calendarDaysAfter,
    basis: 'default',
    source: 'Mặc định của Gần Dân: 90 ngày một lần ghi nhật ký mô hình',
    verified: false,
  },
]
