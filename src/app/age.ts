import { useAppWords } from './words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** How long something has waited, in the largest unit that fits, in words. */
export function useAge(): (ms: number) => string {
  const t = useAppWords()
  return (ms) => {
    if (ms >= DAY_MS) return t('sending.ageDays', { n: Math.floor(ms / DAY_MS) })
    if (ms >= HOUR_MS) return t('sending.ageHours', { n: Math.floor(ms / HOUR_MS) })
    if (ms >= MINUTE_MS) return t('sending.ageMinutes', { n: Math.floor(ms / MINUTE_MS) })
    return t('sending.ageNow')
  }
}
