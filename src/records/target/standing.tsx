import type { Shown } from '#data/db.ts'

/** True for a record that counts: neither taken out, nor one of which the commune refused all there is. */
export function isStanding({ list, isRefused }: Shown): boolean {
  return list !== 'removed' && isRefused !== true
}
