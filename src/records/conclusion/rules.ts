import { isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, mayWork, type Rules } from '#domain/rules.ts'

import type { Conclusion } from './record.ts'

/** How a conclusion stands; it follows from what is said of it. */
export type ConclusionState = 'undecided' | 'minutes_only' | 'tasked'

/**
 * How a conclusion stands by its own answers.
 *
 * Practice: kết luận của người chủ trì được giao thành việc, hoặc chỉ ghi vào biên bản.
 */
function stateOf(values: Values): ConclusionState {
  const { task, minutesOnly } = values as Partial<Conclusion>
  if (task !== undefined) return 'tasked'
  return minutesOnly === true ? 'minutes_only' : 'undecided'
}

/** Whether somebody decided what becomes of a conclusion: a task, or words in the minutes. */
export function isDecided(values: Values): boolean {
  return stateOf(values) !== 'undecided'
}

/**
 * The task a conclusion becomes: always the same one, whoever gives it out, however often. Where that
 * one was taken out again it is the next, the second or the third.
 */
export function taskIdOf(conclusionId: string, nth = 1): string {
  return nth === 1 ? `task-${conclusionId}` : `task-${conclusionId}-${nth}`
}

export const conclusionRules = {
  stream: 'work',
  may: mayWork,
  partOf: (values: Values) => ({ kind: 'dialogue', id: String(values['of']) }),
  check: ({ of }: Values): Issue[] =>
    typeof of === 'string' ? [] : [{ path: 'of', code: 'missing' }],
  derive: (values: Values, _parts: readonly Part[]): Derived => {
    const { dueOn, toUnit } = values as Partial<Conclusion>
    const state = stateOf(values)
    const isOpen = state === 'undecided'
    return {
      state,
      open: isOpen ? 1 : 0,
      // A row from elsewhere is shown as it came, even with a day that is none.
      ...(isOpen && dueOn !== undefined && isDay(dueOn)
        ? { due: { on: dueOn, basis: 'agreed' } }
        : {}),
      ...(toUnit ? { unit: toUnit } : {}),
    }
  },
} satisfies Rules
