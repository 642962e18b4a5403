import type { Passed } from '#domain/steps.ts'

import type { ClockEvent } from './clock.ts'

/** When a matter was suspended and went on, in the order it did; the fold keeps their days in order. */
export function standstillsIn(passed: readonly Passed[]): ClockEvent[] {
  return passed
    .filter(({ from, state }) => from !== state && [from, state].includes('suspended'))
    .map(({ step: { on }, state }) => ({
      type: state === 'suspended' ? 'suspended' : 'resumed',
      on,
    }))
}
