import type { Calendar } from '#domain/calendar.ts'
import { daysBetween, isDay } from '#domain/day.ts'
import { lastDayOf } from '#domain/deadlines/count.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, mayWork, type Rules } from '#domain/rules.ts'

import type { Opinion } from './record.ts'

/** How an opinion stands; it follows from what is said of it. */
export type OpinionState = 'new' | 'assigned' | 'in_progress' | 'answered' | 'turned' | 'told'

/** As long as it stands so, it waits for its answer. */
const UNSETTLED: ReadonlySet<OpinionState> = new Set(['new', 'assigned', 'in_progress'])

/**
 * How an opinion stands by its own answers.
 *
 * Practice: ý kiến mới, giao trả lời, đang xử lý, đã trả lời, đã báo dân, hoặc chuyển thành hồ sơ
 * riêng.
 */
export function stateOf(values: Values): OpinionState {
  const { toldOn, startedOn } = values as Partial<Opinion>
  if (isAnswered(values)) return toldOn === undefined ? 'answered' : 'told'
  if (isLinked(values)) return 'turned'
  if (!isGiven(values)) return 'new'
  return startedOn === undefined ? 'assigned' : 'in_progress'
}

function isGiven({ toUnit, toOfficer }: Values): boolean {
  return (toUnit ?? toOfficer) !== undefined
}

/**
 * True once an opinion is answered: by itself, or in the record that it became and is still linked
 * to. That it became one is no answer.
 *
 * Practice: theo dõi sau đối thoại đến khi trả lời hết ý kiến.
 */
export function isAnswered(values: Values): boolean {
  const { answer, settledOn } = values as Partial<Opinion>
  return answer !== undefined || (settledOn !== undefined && isLinked(values))
}

/** True for an opinion that became a record of its own and is still linked to it. */
export function isLinked({ feedback, task }: Values): boolean {
  return (feedback ?? task) !== undefined
}

/** Fields that hold nothing where the name of whoever spoke is kept back (*Giữ kín tên*). */
function keptApart({ speakerKept }: Values): readonly string[] {
  return speakerKept === true ? ['speaker'] : []
}

/**
 * The record of a kind that an opinion becomes: always the same one, whoever turns it, however
 * often. Where that one was taken out again it is the next, the second or the third.
 */
export function turnedId(kind: 'feedback' | 'task', opinionId: string, nth = 1): string {
  return nth === 1 ? `${kind}-${opinionId}` : `${kind}-${opinionId}-${nth}`
}

/**
 * When an opinion is answered: by the day people agreed on, else by the app's own default R-DT-04.
 *
 * Default: 15 ngày làm việc, ý kiến chưa hẹn ngày trả lời.
 */
function answerDue(values: Values, calendar: Calendar): Due | undefined {
  const { on, dueOn } = values as Partial<Opinion>
  if (dueOn !== undefined && isDay(dueOn)) return { on: dueOn, basis: 'agreed' }
  // A row from elsewhere is shown as it came, even with a day that is none.
  const rule = on !== undefined && isDay(on) ? ruleOn('dialogue_opinion_answered', on) : undefined
  if (on === undefined || rule === undefined) return undefined
  return { on: lastDayOf(rule, on, calendar), rule: rule.rule, basis: rule.basis }
}

/**
 * By how many days an opinion was answered after its day; 0 in time, or where nobody answered yet.
 *
 * Default: 15 ngày làm việc, ý kiến chưa hẹn ngày trả lời.
 */
export function daysLate(values: Values, calendar: Calendar): number {
  const { answer, answeredOn, settledOn } = values as Partial<Opinion>
  const own = answer === undefined ? undefined : answeredOn
  const days = [own, settledOn].flatMap((day) => (day !== undefined && isDay(day) ? [day] : []))
  const on = days.length === 0 ? undefined : days.reduce((a, b) => (a < b ? a : b))
  const due = isAnswered(values) ? answerDue(values, calendar) : undefined
  // What it became has days of its own: beside those only a day that was promised counts.
  const isCounted = own !== undefined || due?.basis === 'agreed'
  if (due === undefined || on === undefined || !isCounted) return 0
  return Math.max(0, daysBetween(due.on, on))
}

/** True while somebody has something left to do: to answer, or to tell the people who were not there. */
function isOpen(state: OpinionState, { disposition }: Values): boolean {
  if (state === 'answered') return disposition !== 'answered_now'
  return UNSETTLED.has(state)
}

/** An answer has its words and its day, and only what was given to somebody is begun. */
function lackingIn(values: Values): Issue[] {
  const { answer, answeredOn, toldOn, startedOn, settledOn } = values as Partial<Opinion>
  const issues: Issue[] = []
  if (startedOn !== undefined && !isGiven(values)) issues.push({ path: 'toUnit', code: 'missing' })
  const isUnsaid = answeredOn !== undefined || (toldOn !== undefined && settledOn === undefined)
  if (answer === undefined && isUnsaid) issues.push({ path: 'answer', code: 'missing' })
  if (answer !== undefined && answeredOn === undefined) {
    issues.push({ path: 'answeredOn', code: 'missing' })
  }
  return issues
}

export const opinionRules = {
  stream: 'work',
  may: mayWork,
  // The day it was settled follows from the record it became, which is asked itself.
  past: ['on', 'startedOn', 'answeredOn', 'toldOn'],
  keptApart,
  partOf: (values: Values) => ({ kind: 'dialogue', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, on } = values as Partial<Opinion>
    const early = ['startedOn', 'answeredOn'].filter((name) => isBefore(values[name], on))
    return [
      ...(of === undefined ? [{ path: 'of', code: 'missing' }] : []),
      ...lackingIn(values),
      ...early.map((path) => ({ path, code: 'before_heard' })),
      ...keptApart(values)
        .filter((path) => values[path] !== undefined)
        .map((path) => ({ path, code: 'kept_apart' })),
    ]
  },
  derive: (values: Values, _parts: readonly Part[], calendar: Calendar): Derived => {
    const { toUnit, toOfficer } = values as Partial<Opinion>
    const state = stateOf(values)
    const due = UNSETTLED.has(state) ? answerDue(values, calendar) : undefined
    return {
      state,
      open: isOpen(state, values) ? 1 : 0,
      ...(due ? { due } : {}),
      ...(toUnit ? { unit: toUnit } : {}),
      ...(toOfficer ? { officer: toOfficer } : {}),
    }
  },
} satisfies Rules

function isBefore(day: unknown, heardOn: string | undefined): boolean {
  return typeof day === 'string' && heardOn !== undefined && day < heardOn
}
