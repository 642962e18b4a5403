import type { AnswersOf } from '#domain/record.ts'
import type { holiday } from '#records/holiday/record.ts'

/** The one day off that the trial adds to a new commune's calendar. */
export const demoHoliday: AnswersOf<typeof holiday> = {
  on: '2026-11-24',
  type: 'day_off',
  name: 'Ngày nghỉ 24/11 (bản dùng thử)',
  verified: false,
  basis: 'default',
  source: 'Bản dùng thử tự thêm',
}
