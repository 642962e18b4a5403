import { firstDayIn, type Period, PERIOD } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { mayWork, type Rules } from '#domain/rules.ts'

/** The turn of a task in a period: always the same one, whoever begins it, however often. */
export function occurrenceId(taskId: string, period: Period): string {
  return `${taskId}-${period}`
}

/** What a turn of a task says: the same on every phone. */
export function occurrenceOf(taskId: string, period: Period): Values {
  return { of: taskId, period, on: firstDayIn(period) }
}

export const occurrenceRules = {
  stream: 'work',
  may: mayWork,
  fixed: ['of', 'period'],
  idOf: ({ of, period }: Values) => occurrenceId(String(of), String(period)),
  partOf: (values: Values) => ({ kind: 'task', id: String(values['of']) }),
  check: ({ of, period, on }: Values): Issue[] => {
    if (typeof of !== 'string') return [{ path: 'of', code: 'missing' }]
    if (typeof period !== 'string' || !PERIOD.test(period)) {
      return [{ path: 'period', code: 'missing' }]
    }
    return on === firstDayIn(period) ? [] : [{ path: 'on', code: 'not_first' }]
  },
} satisfies Rules
