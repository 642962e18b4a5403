import { calendarOf } from '#records/holiday/rules.ts'

const usual = [
  '2026-01-01',
  ...['14', '15', '16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-02-${day}`),
  '2026-04-27',
  '2026-04-30',
  '2026-05-01',
  '2026-09-01',
  '2026-09-02',
  '2027-01-01',
]

const rowsOff = (days: readonly string[]) =>
  calendarOf(days.map((on) => ({ on, type: 'day_off', name: 'Ngày nghỉ', verified: false })))

/** The days off that the table of due days was computed with. */
export const plain = rowsOff(usual)

/** The same with 24/11/2026 a day off, the table's second column. */
export const off2411 = rowsOff([...usual, '2026-11-24'])
