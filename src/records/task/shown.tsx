import type { Shown } from '#data/db.ts'
import type { Values } from '#domain/record.ts'
import type { Finished } from '#domain/rules.ts'

/** What a task says of itself, as long as its plan lasts: one that was closed ends what comes back. */
export function workOf({ version, untilOn }: Shown): Values {
  return untilOn === undefined ? version.fields : { ...version.fields, untilOn }
}

/** When a task was done, and by when it should have been. */
export function finishedOf(shown: Shown): Finished | undefined {
  return shown['finished'] as Finished | undefined
}

/** True while somebody has asked for a change of a task or a plan and no leader has decided. */
export function isWaiting({ waits, list }: Shown): boolean {
  return Number(waits ?? 0) > 0 && list !== 'removed'
}
