import { type Day, isDay } from '#domain/day.ts'
import { type Act, hasRole, type Officer, worksWithCitizens } from '#domain/officer.ts'
import type { Part } from '#domain/part.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Matter, mayWork, type Rules } from '#domain/rules.ts'

import type { ChangeRequest } from './record.ts'

/**
 * Who may ask and who decides: whoever works with citizens asks, and takes it out until it is
 * decided; a leader alone decides, and what is decided only a leader takes out.
 *
 * Practice: điều chỉnh nhiệm vụ của kế hoạch do lãnh đạo quyết định.
 */
function mayRequest(officer: Officer, act: Act, matter: Matter): boolean {
  if (hasRole(officer, 'leader')) return true
  if (!worksWithCitizens(officer) || isDecided(matter.values)) return false
  if (act === 'change') return false
  return mayWork(officer, act, matter)
}

function isDecided({ decision, decidedOn }: Values): boolean {
  return (decision ?? decidedOn ?? null) !== null
}

/** The change requests among the parts of a task, without those that were taken out. */
export function requestsIn(parts: readonly Part[]): Partial<ChangeRequest>[] {
  return parts
    .filter(
      ({ kind, values }) => kind === 'change-request' && typeof values['removedAt'] !== 'string',
    )
    .map(({ values }) => values as Partial<ChangeRequest>)
}

/** True where a leader accepted that a task is cancelled. */
export function isCancelled(parts: readonly Part[]): boolean {
  return requestsIn(parts).some(
    ({ asks, decision }) => asks === 'cancel' && decision === 'accepted',
  )
}

/**
 * By turn of a task that comes back, the day on which a leader accepted it to be due; the latest
 * decision counts.
 *
 * Practice: điều chỉnh nhiệm vụ của kế hoạch do lãnh đạo quyết định.
 */
export function acceptedDays(parts: readonly Part[]): ReadonlyMap<Period, Day> {
  const days = new Map<Period, Day>()
  const decided = requestsIn(parts.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
  decided.sort((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1))
  for (const { asks, decision, period, newOn } of decided) {
    if (asks !== 'due' || decision !== 'accepted' || period === undefined) continue
    if (newOn !== undefined && isDay(newOn)) days.set(period, newOn)
  }
  return days
}

export type Asks = ChangeRequest['asks']

/** By what a request asks, the field that says what is to stand in the task. */
export const NEW = {
  due: 'newOn',
  until: 'newOn',
  content: 'newContent',
  unit: 'newUnit',
} as const satisfies Partial<Record<Asks, keyof ChangeRequest>>

function isOfValue(asks: Asks | undefined): asks is keyof typeof NEW {
  return asks !== undefined && Object.hasOwn(NEW, asks)
}

/** True where a leader accepted that this is to stand in a task. */
export function isAccepted(parts: readonly Part[], asks: Asks | undefined, value: unknown) {
  if (!isOfValue(asks)) return false
  const name = NEW[asks]
  return requestsIn(parts).some(
    (each) => each.asks === asks && each.decision === 'accepted' && each[name] === value,
  )
}

/** How many requests nobody has decided. */
export function waitingIn(parts: readonly Part[]): number {
  return requestsIn(parts).filter((values) => !isDecided(values)).length
}

export const changeRequestRules = {
  stream: 'work',
  may: mayRequest,
  /** What was asked stays as it was asked: a leader without signal accepts what he has read. */
  fixed: ['of', 'asks', 'period', 'newOn', 'newContent', 'newUnit', 'words', 'on'],
  partOf: (values: Values) => ({ kind: 'task', id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, asks } = values as Partial<ChangeRequest>
    const issues: Issue[] = []
    if (of === undefined) issues.push({ path: 'of', code: 'missing' })
    if (isOfValue(asks) && values[NEW[asks]] === undefined) {
      issues.push({ path: NEW[asks], code: 'missing' })
    }
    return [...issues, ...issuesOfDecision(values)]
  },
  /** A decision may become another one; it is not taken back to none. */
  issuesOfChange: (before: Values, { values }: Matter): Issue[] =>
    (before['decision'] ?? null) !== null && (values['decision'] ?? null) === null
      ? [{ path: 'decision', code: 'missing' }]
      : [],
} satisfies Rules

function issuesOfDecision(values: Values): Issue[] {
  const { on, decision, decidedOn } = values as Partial<ChangeRequest>
  if (decision === undefined) {
    return decidedOn === undefined ? [] : [{ path: 'decision', code: 'missing' }]
  }
  if (decidedOn === undefined) return [{ path: 'decidedOn', code: 'missing' }]
  return on !== undefined && decidedOn < on ? [{ path: 'decidedOn', code: 'before_asked' }] : []
}
