import { addCalendarDays, type Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import { type Act, hasRole, type Officer } from '#domain/officer.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Beside, type Derived, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { foldSteps, type Steps, type Taken, takenOf } from '#domain/steps.ts'
import { isAccepted, isCancelled, waitingIn } from '#records/change-request/rules.ts'

import type { Plan } from './record.ts'

const keepers = ['coordinator', 'leader'] as const

/**
 * The way of a plan, from a draft to the review that closes it.
 *
 * Practice: kế hoạch có số, ngày ban hành, thực hiện trong kỳ, sơ kết, tổng kết rồi mới đóng.
 */
export const planSteps: Steps = {
  first: 'draft',
  states: ['draft', 'issued', 'running', 'closed', 'cancelled'],
  moves: {
    draft: [
      { to: 'issued', by: keepers, may: ['words'], guard: isNumbered },
      { to: 'cancelled', by: keepers, must: ['words'] },
    ],
    issued: [
      { to: 'running', by: keepers, may: ['words'], guard: hasBegun },
      { to: 'cancelled', by: keepers, must: ['words'] },
    ],
    running: [
      { to: 'closed', by: keepers, must: ['words'], may: ['documentNo'], isBinding: true },
      { to: 'cancelled', by: keepers, must: ['words'] },
    ],
    closed: [{ to: 'cancelled', by: keepers, must: ['words'] }],
  },
}

/**
 * A plan that was issued has its number and its day.
 *
 * Practice: văn bản ban hành có số và ngày.
 */
function isNumbered({ values }: Matter): Issue | undefined {
  const { number, issuedOn } = values as Partial<Plan>
  const isReady = number !== undefined && issuedOn !== undefined
  return isReady ? undefined : { path: '', code: 'no_number' }
}

/**
 * A plan runs from its first day on.
 *
 * Practice: kế hoạch thực hiện từ ngày đầu kỳ.
 */
function hasBegun({ values }: Matter, { on }: Partial<Taken>): Issue | undefined {
  const { startOn } = values as Partial<Plan>
  const isEarly = on !== undefined && startOn !== undefined && on < startOn
  return isEarly ? { path: 'on', code: 'before_period' } : undefined
}

const OF_ISSUE = ['number', 'issuedOn'] as const

/**
 * What a change would take from under the steps of a plan: each stands on the plan as it is, and
 * the last day of one that was issued moves when a leader has accepted that. To choose among the
 * days that two officers gave is no move.
 *
 * Practice: kế hoạch đã ban hành thì thời gian thực hiện đổi khi lãnh đạo đồng ý.
 */
function issuesOfGround(before: Values, { values, parts }: Matter, beside: Beside = {}): Issue[] {
  const { passed } = foldSteps(planSteps, takenOf(parts), { values: before, parts })
  const { startOn, endOn } = values as Partial<Plan>
  const wasIssued = passed.some(({ state }) => state === 'issued')
  const lacking = OF_ISSUE.filter((name) => wasIssued && (values[name] ?? null) === null)
  const isEndMoved = isMovedFrom(before['endOn'] ?? null, endOn ?? null, beside['endOn'])
  const isMoved = startOn !== before['startOn']
  const isEarly = passed.some(
    ({ step, state }) => state === 'running' && startOn !== undefined && step.on < startOn,
  )
  return [
    ...lacking.map((path) => ({ path, code: 'issued' })),
    ...(isMoved && isEarly ? [{ path: 'startOn', code: 'begun' }] : []),
    ...(wasIssued && isEndMoved && !isAccepted(parts, 'end', endOn)
      ? [{ path: 'endOn', code: 'by_request' }]
      : []),
  ]
}

/** A plan that nobody gave a last day can still be given one, and one of several that stand be chosen. */
function isMovedFrom(said: unknown, now: unknown, stood: Beside[string] = []): boolean {
  return said !== null && said !== now && stood.every(({ value }) => (value ?? null) !== now)
}

const ENDED = new Set(['closed', 'cancelled'])

/**
 * How a plan stands: cancelled by an accepted request, as a task is, else where its steps led it.
 *
 * Practice: kế hoạch hủy khi có lý do và được người ban hành hoặc lãnh đạo đồng ý.
 */
function stateOf(led: string, parts: readonly Part[]): string {
  return isCancelled(parts) ? 'cancelled' : led
}

/** True where a plan binds those it names: it was issued and not cancelled. */
export function isIssued(state: string | undefined): boolean {
  return state === 'issued' || state === 'running' || state === 'closed'
}

const OWN_PLAN_DAYS = 15

/**
 * R-TK-01: by when a unit makes its own plan: the day that the plan above names, else some days
 * after that was issued.
 *
 * Default: 15 ngày sau ngày ban hành kế hoạch cấp trên, khi kế hoạch không ghi ngày.
 */
export function ownPlanDue(
  { issuedOn, ownPlanBy }: Partial<Plan>,
  calendar: Calendar,
): Day | undefined {
  if (ownPlanBy !== undefined) return ownPlanBy
  return issuedOn === undefined ? undefined : addCalendarDays(issuedOn, OWN_PLAN_DAYS, calendar)
}

export const planRules = {
  stream: 'work',
  /** Plans are kept by those who put the commune's work together, and by its leaders. */
  may: (officer: Officer, act: Act, matter: Matter): boolean =>
    hasRole(officer, ...keepers) && mayWork(officer, act, matter),
  steps: () => planSteps,
  check: (values: Values): Issue[] => {
    const { startOn, endOn, issuedOn, ownPlanBy } = values as Partial<Plan>
    const issues: Issue[] = []
    if (startOn !== undefined && endOn !== undefined && endOn < startOn) {
      issues.push({ path: 'endOn', code: 'before_start' })
    }
    if (issuedOn !== undefined && ownPlanBy !== undefined && ownPlanBy < issuedOn) {
      issues.push({ path: 'ownPlanBy', code: 'before_issue' })
    }
    return issues
  },
  /** What a plan was issued with stays with it, and one that runs has begun. */
  issuesOfChange: issuesOfGround,
  letsChooseAny: true,
  derive: (values: Values, parts: readonly Part[]): Derived => {
    const { unit } = values as Partial<Plan>
    const folded = foldSteps(planSteps, takenOf(parts), { values, parts })
    const { stuck, reachedOn } = folded
    const state = stateOf(folded.state, parts)
    const endedOn = state === 'closed' ? reachedOn['closed'] : undefined
    const waits = ENDED.has(state) ? 0 : waitingIn(parts)
    return {
      state,
      ...(endedOn === undefined ? {} : { endedOn }),
      open: ENDED.has(state) ? 0 : 1,
      ...(waits > 0 ? { waits } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules
