import { useSendingWords } from './sending-words.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

/** How long something has waited, in the largest unit that fits, in words. */
export function useAge(): (ms: number) => string {
  const t = useSendingWords()
  return (ms) => {
    if (ms >= DAY_MS) return t('ageDays', { n: Math.floor(ms / DAY_MS) })
    if (ms >= HOUR_MS) return t('ageHours', { n: Math.floor(ms / HOUR_MS) })
    if (ms >= MINUTE_MS) return t('ageMinutes', { n: Math.floor(ms / MINUTE_MS) })
    return t('ageNow')
  }
}
