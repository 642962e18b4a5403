import type { Values } from '#domain/record.ts'

import { useKeptWords } from './kept-words.tsx'
import { sealAskedIn, sealReasons } from './seal-asked.ts'

/** Why some values ask to have words taken out; nothing where they do not. */
export function useSealReason(): (values: Values) => string {
  const t = useKeptWords()
  return (values) => {
    const asked = sealAskedIn(values)
    if (!asked) return ''
    // A reason that only a newer phone knows is told as another one.
    const known = sealReasons.find((reason) => reason === asked.reason) ?? 'other'
    return t(`seal.reasons.${known}`)
  }
}
