import type { Calendar, DayKind } from '#domain/calendar.ts'
import type { Values } from '#domain/record.ts'
import { mayKeepList, type Rules } from '#domain/rules.ts'

export const holidayRules = {
  stream: 'common',
  may: mayKeepList,
} satisfies Rules

/**
 * The calendar that rows make, in whatever order they came. Of two rows of one day the confirmed
 * one counts; of two alike the one that makes it a working day, so that no deadline comes out later
 * than either says.
 *
 * Default: hạn ngắn hơn là hạn an toàn.
 */
export function calendarOf(rows: Iterable<Values>): Calendar {
  const calendar = new Map<string, { type: DayKind; name: string; verified: boolean }>()
  for (const row of [...rows].toSorted((one, other) =>
    weightOf(one) < weightOf(other) ? -1 : 1,
  )) {
    if (typeof row['on'] !== 'string') continue
    calendar.set(row['on'], {
      type: row['type'] as DayKind,
      name: typeof row['name'] === 'string' ? row['name'] : '',
      verified: row['verified'] === true,
    })
  }
  return calendar
}

/** What a row weighs against another of its day; the heavier one counts. */
function weightOf({ type, name, verified }: Values): string {
  return `${verified === true ? 1 : 0}${type === 'make_up' ? 1 : 0} ${String(type)} ${String(name)}`
}

type Default = {
  on: string
  type: DayKind
  name: string
  verified: boolean
  basis: 'law' | 'default'
  source: string
}

const OFF = 'Bộ luật Lao động 45/2019/QH14, Điều 112'
const IN_LIEU = `Bù ngày lễ rơi vào cuối tuần (${OFF}), chưa đối chiếu với quyết định`
/** Fourteen to twenty-two: nine days with both weekends. */
const tetOf2026 = ['14', '15', '16', '17', '18', '19', '20', '21', '22'].map((d) => `2026-02-${d}`)
const IN_PRESS = 'Lịch báo chí đăng, chưa đối chiếu với quyết định'

/**
 * The days off a new commune begins with, none of them confirmed: the admin confirms each year
 * by the decision of the Prime Minister.
 *
 * Law: Bộ luật Lao động 45/2019/QH14, Điều 112.
 */
export const defaultHolidays: readonly Default[] = [
  ...days('Tết Dương lịch', '2026-01-01', '2027-01-01'),
  ...tetOf2026.map((on) => inPress('Tết Bính Ngọ', on)),
  ...days('Giỗ Tổ Hùng Vương', '2027-04-16'),
  inLieu('Nghỉ bù Giỗ Tổ Hùng Vương', '2026-04-27'),
  ...days('Ngày Chiến thắng', '2026-04-30', '2027-04-30'),
  ...days('Ngày Quốc tế lao động', '2026-05-01', '2027-05-01'),
  inLieu('Nghỉ bù 01/5', '2027-05-03'),
  // The law gives a second day, the one before or the one after; which of them is decided yearly.
  inPress('Quốc khánh', '2026-09-01'),
  ...days('Quốc khánh', '2026-09-02', '2027-09-02'),
]

function days(name: string, ...all: string[]): Default[] {
  return all.map((on) => row(on, { type: 'day_off', name, basis: 'law', source: OFF }))
}

function inLieu(name: string, on: string): Default {
  return row(on, { type: 'swapped_off', name, basis: 'law', source: IN_LIEU })
}

function inPress(name: string, on: string): Default {
  return row(on, { type: 'day_off', name, basis: 'default', source: IN_PRESS })
}

function row(on: string, says: Omit<Default, 'on' | 'verified'>): Default {
  return { on, ...says, verified: false }
}
