import { addWorkingDays, type Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import type { Issue, Values } from '#domain/record.ts'
import type { Part } from '#domain/part.ts'
import { type Basis, type Derived, type Due, mayWork, type Rules } from '#domain/rules.ts'
import { foldSteps, type Steps, takenOf } from '#domain/steps.ts'

import type { Feedback } from './record.ts'

/** The types a commune logs in this version; the others go into the paper register. */
export const openTypes = ['observation', 'recommendation'] as const

/** The officer a matter is assigned to by its steps, if to one. */
export function assignedOfficer(parts: readonly Part[]): string | undefined {
  return foldSteps(observationSteps, takenOf(parts)).set.toOfficer
}

/** Register prefixes by type: phản ánh, kiến nghị. */
const registers: Partial<Record<string, string>> = { observation: 'PA', recommendation: 'KG' }

const anyone = ['officer', 'coordinator', 'leader'] as const

/**
 * The way of an observation or a recommendation.
 *
 * Practice: quy trình tiếp nhận, phân loại, chuyển hoặc giải quyết, trả lời, báo cho dân, lưu.
 */
const observationSteps: Steps = {
  first: 'received',
  states: ['received', 'sorted', 'settling', 'forwarded', 'answered', 'told', 'filed'],
  moves: {
    received: [{ to: 'sorted', by: anyone, may: ['words'] }],
    sorted: [
      { to: 'settling', by: anyone, must: ['toUnit'], may: ['toOfficer', 'words'] },
      { to: 'forwarded', by: anyone, must: ['toBody'], may: ['documentNo', 'words'] },
    ],
    settling: [
      { to: 'answered', by: anyone, must: ['means', 'words'], may: ['satisfied', 'documentNo'] },
    ],
    forwarded: [{ to: 'told', by: anyone, may: ['means', 'words'] }],
    answered: [{ to: 'told', by: anyone, may: ['satisfied', 'words'] }],
    told: [{ to: 'filed', by: anyone, may: ['words'] }],
  },
}

/** What a deadline of law is made of, as dated data. */
type DeadlineRule = { rule: string; workingDays: number; validFrom: Day; law: string }

/**
 * R-TCD-01: how long the commune has to tell the citizen what became of the matter.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
export const replyRules: readonly DeadlineRule[] = [
  {
    rule: 'R-TCD-01',
    workingDays: 10,
    validFrom: '2014-07-01',
    law: 'Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1',
  },
]

/**
 * The rule in force on the day a matter was received, the newest first.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
export function replyRuleOn(receivedOn: Day): DeadlineRule | undefined {
  return replyRules.findLast(({ validFrom }) => validFrom <= receivedOn)
}

/**
 * The last day to tell the citizen the result of processing; nothing before the rule existed.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 28 khoản 1.
 */
export function replyDueOn(receivedOn: Day, calendar: Calendar): Day | undefined {
  const rule = replyRuleOn(receivedOn)
  return rule && addWorkingDays(receivedOn, rule.workingDays, calendar)
}

/**
 * What the deadline stands on: the law speaks of citizens received by the commune; for what was
 * heard elsewhere the commune applies the same length by its own choice.
 *
 * Practice: xã áp dụng như Điều 28 Luật Tiếp công dân cho ý kiến nghe ở nơi khác.
 */
export function replyBasis(channel: unknown): Basis {
  return channel === 'reception' ? 'law' : 'practice'
}

/** What stands in a record of its own where the name is kept back (*Giữ kín tên*). */
function keptApart({ raisedBy }: Values): readonly string[] {
  return raisedBy === 'withheld' ? ['person', 'phone'] : []
}

const CLOCK_STOPS = new Set(['answered', 'told', 'filed'])
const CLOSED = new Set(['told', 'filed'])

export const feedbackRules = {
  stream: 'work',
  may: mayWork,
  check: (values: Values): Issue[] => {
    const { type, raisedBy, person } = values as Partial<Feedback>
    const issues: Issue[] = []
    if (type === 'complaint' || type === 'denunciation') {
      issues.push({ path: 'type', code: 'paper_only' })
    }
    if (raisedBy === 'named' && !person) issues.push({ path: 'person', code: 'missing' })
    for (const path of keptApart(values)) {
      if (values[path] !== undefined) issues.push({ path, code: 'kept_apart' })
    }
    return issues
  },
  keptApart,
  steps: () => observationSteps,
  derive: (values: Values, parts: readonly Part[], calendar: Calendar): Derived => {
    const { state, set, stuck } = foldSteps(observationSteps, takenOf(parts))
    const due = CLOCK_STOPS.has(state) ? undefined : replyDue(values, calendar)
    return {
      state,
      open: CLOSED.has(state) ? 0 : 1,
      ...(due ? { due } : {}),
      ...(set.toUnit ? { unit: set.toUnit } : {}),
      ...(set.toOfficer ? { officer: set.toOfficer } : {}),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
  registerOf: (values: Values) => {
    const { type, receivedOn } = values as Partial<Feedback>
    const register = type && Object.hasOwn(registers, type) ? registers[type] : undefined
    if (!register || !receivedOn) return undefined
    return { register, year: Number(receivedOn.slice(0, 4)) }
  },
} satisfies Rules

function replyDue(values: Values, calendar: Calendar): Due | undefined {
  const { receivedOn, channel } = values as Partial<Feedback>
  // A row from elsewhere is shown as it came, even with a day that is none.
  if (receivedOn === undefined || !isDay(receivedOn)) return undefined
  const rule = replyRuleOn(receivedOn)
  const on = replyDueOn(receivedOn, calendar)
  return rule && on ? { on, rule: rule.rule, basis: replyBasis(channel) } : undefined
}
