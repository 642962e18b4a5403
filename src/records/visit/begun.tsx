import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'

import { hasBegun, isSaid } from './rules.ts'

/**
 * Whether somebody was at a visit: by its state, or by what was answered or found there. One officer
 * may have called it off while another, without signal, held it: what was recorded is shown then too.
 * Nothing until that was read.
 */
export function useBegun(visit: string, state: string | undefined): boolean | undefined {
  const answers = useParts('answer', visit)
  const findings = useParts('finding', visit)
  if (hasBegun(state)) return true
  if (!answers || !findings) return undefined
  const isAnswered = answers.some(({ version }) => isSaid({ values: version.fields }))
  return isAnswered || findings.some(({ list }) => list !== 'removed')
}

/** True while the checklists of a visit are answered. */
export function isUnderWay({ state, list }: Shown): boolean {
  return state === 'under_way' && list !== 'removed'
}
