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
 * Practice: điều chỉnh kế hoạch và nhiệm vụ của kế hoạch do lãnh đạo quyết định.
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

/** The change requests among the parts of a task or a plan, without those that were taken out. */
export function requestsIn(parts: readonly Part[]): Partial<ChangeRequest>[] {
  return parts
    .filter(
      ({ kind, values }) => kind === 'change-request' && typeof values['removedAt'] !== 'string',
    )
    .map(({ values }) => values as Partial<ChangeRequest>)
}

/** True where a leader accepted that a task or a plan is cancelled. */
export function isCancelled(parts: readonly Part[]): boolean {
  return cancelling(parts).length > 0
}

/**
 * The day on which a leader decided that it is cancelled.
 *
 * Practice: hủy có hiệu lực từ ngày lãnh đạo quyết định.
 */
export function cancelledOn(parts: readonly Part[]): Day | undefined {
  return cancelling(parts)
    .map(({ decidedOn, on }) => decidedOn ?? on)
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)
}

function cancelling(parts: readonly Part[]): Partial<ChangeRequest>[] {
  return requestsIn(parts).filter(
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
  end: 'newOn',
  content: 'newContent',
  unit: 'newUnit',
} as const satisfies Partial<Record<Asks, keyof ChangeRequest>>

function isOfValue(asks: Asks | undefined): asks is keyof typeof NEW {
  return asks !== undefined && Object.hasOwn(NEW, asks)
}

/** True where a leader accepted that this is to stand in a task or a plan. */
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

/** What a request may belong to, and what may be asked of each. */
const ASKED_OF: Readonly<Record<string, readonly Asks[]>> = {
  task: ['due', 'content', 'unit', 'until', 'cancel'],
  plan: ['end', 'content', 'cancel'],
}

/** What may be asked of a record of a kind. */
export function askedOf(kind: string): readonly Asks[] {
  return ASKED_OF[kind] ?? []
}

/** The kind of what a request belongs to; before plans had requests, all were of tasks. */
export function kindAsked({ ofKind }: Values): 'task' | 'plan' {
  return ofKind === 'plan' ? 'plan' : 'task'
}

export const changeRequestRules = {
  stream: 'work',
  may: mayRequest,
  /** What was asked stays as it was asked: a leader without signal accepts what he has read. */
  fixed: ['of', 'ofKind', 'asks', 'period', 'newOn', 'newContent', 'newUnit', 'words', 'on'],
  wholeKinds: Object.keys(ASKED_OF),
  partOf: (values: Values) => ({ kind: kindAsked(values), id: String(values['of']) }),
  check: (values: Values): Issue[] => {
    const { of, asks, ofKind = 'task' } = values as Partial<ChangeRequest>
    const issues: Issue[] = []
    if (of === undefined) issues.push({ path: 'of', code: 'missing' })
    if (asks !== undefined && !askedOf(ofKind).includes(asks)) {
      issues.push({ path: 'asks', code: 'not_asked_of_it' })
    }
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
