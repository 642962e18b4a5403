import type { Period } from '#domain/recurrence.ts'
import { usePlanningWords } from '#records/plan/page-words.tsx'

const QUARTERS = ['I', 'II', 'III', 'IV']

/** Says a period as officers do: Tháng 11/2026, Quý IV/2026, 6 tháng cuối năm 2026, Năm 2026. */
export function usePeriodWords(): (period: Period) => string {
  const page = usePlanningWords()
  return (period) => {
    const year = period.slice(0, 4)
    const rest = period.slice(5)
    if (rest === '') return page('turn.year', { year })
    const place = Number(rest.replace(/^[qh]/, ''))
    if (rest.startsWith('q')) {
      return page('turn.quarter', { n: QUARTERS[place - 1] ?? place, year })
    }
    if (!rest.startsWith('h')) return page('turn.month', { n: place, year })
    const which = page(place === 1 ? 'turn.firstHalf' : 'turn.secondHalf')
    return page('turn.half', { which, year })
  }
}
