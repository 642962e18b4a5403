import type { Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import { lastDayOf } from '#domain/deadlines/count.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, mayWork, type Rules } from '#domain/rules.ts'
import { type Folded, foldSteps, takenOf } from '#domain/steps.ts'

import type { Exemplar } from './record.ts'
import { exemplarSteps } from './way.ts'

const ENDED = new Set(['stopped', 'closed'])

export const exemplarRules = {
  stream: 'work',
  may: mayWork,
  check: (values: Values): Issue[] => {
    const { startOn, endOn } = values as Partial<Exemplar>
    const endsFirst = startOn !== undefined && endOn !== undefined && endOn < startOn
    return endsFirst ? [{ path: 'endOn', code: 'before_start' }] : []
  },
  steps: () => exemplarSteps,
  derive: (values: Values, parts: readonly Part[], calendar: Calendar): Derived => {
    const { leadUnit } = values as Partial<Exemplar>
    const folded = foldSteps(exemplarSteps, takenOf(parts), { values, parts })
    const { state, stuck } = folded
    const due = noteDue(folded, parts, calendar)
    return {
      state,
      open: ENDED.has(state) ? 0 : 1,
      ...(due ? { due } : {}),
      ...(leadUnit === undefined ? {} : { unit: leadUnit }),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules

/**
 * By when something is noted of an exemplar again.
 *
 * Default: mặc định của Gần Dân, R-DV-01, 90 ngày một lần.
 */
function noteDue(folded: Folded, parts: readonly Part[], calendar: Calendar): Due | undefined {
  const from = notedFrom(folded, parts)
  const rule = from === undefined ? undefined : ruleOn('exemplar_note_written', from)
  if (from === undefined) return undefined
  return rule && { on: lastDayOf(rule, from, calendar), rule: rule.rule, basis: rule.basis }
}

/**
 * From when the days to the next note are counted: the day it was registered, or the latest note
 * since; no day before it is registered, and none once it has ended.
 *
 * Default: mặc định của Gần Dân, R-DV-01, 90 ngày một lần.
 */
export function notedFrom(
  { state, reachedOn }: Pick<Folded, 'state' | 'reachedOn'>,
  parts: readonly Part[],
): Day | undefined {
  const registeredOn = reachedOn['registered']
  if (registeredOn === undefined || !isDay(registeredOn) || ENDED.has(state)) return undefined
  return [registeredOn, ...notedOn(parts)].reduce((a, b) => (a > b ? a : b))
}

function notedOn(parts: readonly Part[]): Day[] {
  const days = parts
    .filter(({ kind }) => kind === 'exemplar-note')
    .map(({ values }) => values['on'])
  return days.filter((on): on is Day => typeof on === 'string' && isDay(on))
}
