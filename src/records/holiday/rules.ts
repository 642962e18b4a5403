import type { Calendar, DayKind } from '#domain/calendar.ts'
import type { Values } from '#domain/record.ts'
import { mayKeepList, type Rules } from '#domain/rules.ts'

export const holidayRules = { stream: 'common', may: mayKeepList } satisfies Rules

/** The calendar that the rows of a commune make; rows taken out do not count. */
export function calendarOf(rows: Iterable<Values>): Calendar {
  const calendar = new Map<string, { type: DayKind; name: string; verified: boolean }>()
  for (const row of rows) {
    if (typeof row['on'] !== 'string' || row['removedAt'] !== undefined) continue
    calendar.set(row['on'], {
      type: row['type'] as DayKind,
      name: typeof row['name'] === 'string' ? row['name'] : '',
      verified: row['verified'] === true,
    })
  }
  return calendar
}

type Default = { on: string; type: DayKind; name: string; verified: boolean }

/**
 * The days off a new commune begins with, none of them confirmed: the admin confirms each year
 * by the decision of the Prime Minister.
 *
 * Law: Bộ luật Lao động 45/2019/QH14, Điều 112.
 */
export const defaultHolidays: readonly Default[] = [
  ...days('Tết Dương lịch', '2026-01-01', '2027-01-01'),
  ...days(
    'Tết Bính Ngọ',
    '2026-02-14',
    '2026-02-15',
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-21',
    '2026-02-22',
  ),
  ...days('Giỗ Tổ Hùng Vương', '2027-04-16'),
  { on: '2026-04-27', type: 'swapped_off', name: 'Nghỉ bù Giỗ Tổ Hùng Vương', verified: false },
  ...days('Ngày Chiến thắng', '2026-04-30', '2027-04-30'),
  ...days('Ngày Quốc tế lao động', '2026-05-01', '2027-05-01'),
  { on: '2027-05-03', type: 'swapped_off', name: 'Nghỉ bù 01/5', verified: false },
  ...days('Quốc khánh', '2026-09-01', '2026-09-02', '2027-09-02'),
]

function days(name: string, ...all: string[]): Default[] {
  return all.map((on) => ({ on, type: 'day_off', name, verified: false }))
}
