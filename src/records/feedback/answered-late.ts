import type { Calendar } from '#domain/calendar.ts'
import { daysBetween } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import type { Folded } from '#domain/steps.ts'

import { answerDue, clockRunning } from './rules.ts'

/** The states an answer leads into: of a complaint its decision, of any other matter what the person was told. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  complaint: ['decided'],
  observation: ['answered', 'guided', 'told'],
  recommendation: ['answered', 'guided', 'told'],
}

/**
 * By how many days a matter was answered after its last day, as that day stood then; 0 for one that
 * was answered in time or is not answered yet.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1; Luật Khiếu nại 02/2011/QH13, Điều 28.
 */
export function daysLate(
  values: Values,
  { passed, acts }: Pick<Folded, 'passed' | 'acts'>,
  calendar: Calendar,
): number {
  const isComplaint = values['type'] === 'complaint'
  const ends = ANSWERED[String(values['type'])] ?? []
  const place = passed.findIndex(({ state }) => ends.includes(state))
  const answer = passed[place]
  if (!answer) return 0
  const before = {
    state: answer.from,
    passed: passed.slice(0, place),
    acts: acts.filter(({ at }) => at < answer.step.at),
  }
  const dueOn = isComplaint
    ? clockRunning(values, before, calendar)?.dueOn
    : answerDue(values, before, calendar)
  return dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, answer.step.on))
}
