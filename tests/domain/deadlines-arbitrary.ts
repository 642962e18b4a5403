import * as fc from 'fast-check'

import type { Calendar, DayKind } from '#domain/calendar.ts'
import { addDays, weekdayOf } from '#domain/day.ts'

const FIRST_YEAR = 2026
const YEARS = 10

/** One year as the Prime Minister decides it: Tết, single days off, swapped days with the Saturday worked for each. */
type Year = {
  tetAt: number
  tetDays: number
  off: number[]
  swaps: number[]
  /** Saturdays worked for no day of the same week, by their week of the year. */
  saturdays: number[]
  verified: boolean
}

const anyYear: fc.Arbitrary<Year> = fc.record({
  tetAt: fc.integer({ min: 18, max: 50 }),
  tetDays: fc.integer({ min: 5, max: 9 }),
  off: fc.array(fc.nat(364), { maxLength: 8 }),
  swaps: fc.array(fc.nat(364), { maxLength: 3 }),
  saturdays: fc.array(fc.nat(51), { maxLength: 4 }),
  verified: fc.boolean(),
})

/** Ten years of days off, swapped days off and Saturdays worked in exchange. */
export const tenYears: fc.Arbitrary<Calendar> = fc
  .array(anyYear, { minLength: YEARS, maxLength: YEARS })
  .map((years) => {
    const calendar = new Map<string, { type: DayKind; name: string; verified: boolean }>()
    years.forEach((year, index) => {
      const first = `${FIRST_YEAR + index}-01-01`
      const { verified } = year
      for (const at of year.off) {
        calendar.set(addDays(first, at), { type: 'day_off', name: 'Ngày nghỉ', verified })
      }
      for (let day = 0; day < year.tetDays; day += 1) {
        const on = addDays(first, year.tetAt + day)
        calendar.set(on, { type: 'day_off', name: 'Tết', verified })
      }
      for (const at of year.swaps) {
        const on = addDays(first, at)
        calendar.set(on, { type: 'swapped_off', name: 'Nghỉ hoán đổi', verified })
        const saturday = addDays(on, 6 - weekdayOf(on) || 7)
        calendar.set(saturday, { type: 'make_up', name: 'Làm bù', verified })
      }
      for (const week of year.saturdays) {
        const saturday = addDays(first, 6 - weekdayOf(first) + 7 * week)
        calendar.set(saturday, { type: 'make_up', name: 'Làm bù', verified })
      }
    })
    return calendar
  })

/** A day of those ten years that leaves room for a clock of half a year on either side. */
export const anyDayOfTen: fc.Arbitrary<string> = fc
  .integer({ min: 200, max: 3400 })
  .map((days) => addDays(`${FIRST_YEAR}-01-01`, days))

/** A day in the weeks before and after 1/7/2026, when what the law gives a complaint changed. */
export const aroundTheDecree: fc.Arbitrary<string> = fc
  .integer({ min: 120, max: 220 })
  .map((days) => addDays(`${FIRST_YEAR}-01-01`, days))
