import { type Calendar, subtractWorkingDays } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { type Folded, foldSteps, type Steps, type Taken, takenOf } from '#domain/steps.ts'
import { isOver as isMendedOrGone } from '#records/finding/state.ts'

import type { Visit } from './record.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/**
 * The way of a visit, from the plan to the day nothing that was found is left undone, or until it
 * is called off. Each step that was taken by mistake or too early is taken back, with the reason.
 *
 * Practice: kế hoạch, thông báo trước (trừ kiểm tra đột xuất), biên bản tại chỗ, thông báo kết luận.
 */
const visitSteps: Steps = {
  first: 'planned',
  states: [
    'planned',
    'announced',
    'under_way',
    'not_begun',
    'minuted',
    'taken_back',
    'concluded',
    'unconcluded',
    'closed',
    'reopened',
    'called_off',
    'called_on',
  ],
  moves: {
    planned: [
      { to: 'announced', by: anyone, may: ['documentNo', 'words'], guard: isAnnounced },
      { to: 'under_way', by: anyone, may: ['words'], guard: isUnannounced },
      { to: 'called_off', by: anyone, must: ['words'] },
    ],
    announced: [
      { to: 'under_way', by: anyone, may: ['words'] },
      { to: 'called_off', by: anyone, must: ['words'] },
    ],
    under_way: [
      { to: 'minuted', by: anyone, may: ['documentNo', 'words'], guard: isAnswered },
      { to: 'not_begun', by: anyone, must: ['words'], isReturn: true, guard: isUntouched },
    ],
    minuted: [
      { to: 'concluded', by: anyone, may: ['documentNo', 'words'] },
      { to: 'taken_back', by: anyone, must: ['words'], isReturn: true },
    ],
    concluded: [
      { to: 'closed', by: anyone, may: ['words'], guard: isMended },
      { to: 'unconcluded', by: anyone, must: ['words'], isReturn: true },
    ],
    closed: [{ to: 'reopened', by: anyone, must: ['words'], isReturn: true }],
    called_off: [{ to: 'called_on', by: anyone, must: ['words'], isReturn: true }],
  },
}

/** A visit that comes unannounced is told to nobody. */
function isAnnounced({ values }: Matter): Issue | undefined {
  return values['unannounced'] === true ? { path: '', code: 'unannounced' } : undefined
}

/** Any other is told to the unit before it begins. */
function isUnannounced({ values }: Matter): Issue | undefined {
  return values['unannounced'] === true ? undefined : { path: '', code: 'not_announced' }
}

/** A visit with checklists has some answer before its minutes are written. */
function isAnswered({ values, parts }: Matter): Issue | undefined {
  const { checklists = [] } = values as Partial<Visit>
  const isOpen = checklists.length > 0 && partsOf('answer', parts).length === 0
  return isOpen ? { path: '', code: 'nothing_answered' } : undefined
}

/**
 * It was begun by mistake: nothing was answered or found at it, and no minutes were written. What
 * was recorded after it began anew says nothing of the beginning that was taken back.
 */
function isUntouched({ parts }: Matter, { at }: Partial<Taken>): Issue | undefined {
  if (isFollowed(at, 'under_way', parts)) return undefined
  if (partsOf('answer', parts).some(isSaid) || partsOf('finding', parts).length > 0) {
    return { path: '', code: 'recorded' }
  }
  const isMinuted = partsOf('step', parts).some(({ values }) => values['to'] === 'minuted')
  return isMinuted ? { path: '', code: 'was_minuted' } : undefined
}

/** An answer that was taken back says nothing any more. */
export function isSaid({ values }: Pick<Part, 'values'>): boolean {
  const said = ['value', 'points', 'number', 'words', 'note', 'evidence']
  return said.some((name) => (values[name] ?? null) !== null)
}

/**
 * It is closed once every finding was mended and looked at again, or handed over. One that was
 * opened again since may have been so for a finding.
 */
function isMended({ parts }: Matter, { at }: Partial<Taken>): Issue | undefined {
  if (isFollowed(at, 'reopened', parts)) return undefined
  const isOpen = partsOf('finding', parts).some(({ values }) => !isMendedOrGone(values))
  return isOpen ? { path: '', code: 'not_mended' } : undefined
}

/** Whether a step that was taken already has a later one to a state. One that is written now has none. */
function isFollowed(at: string | undefined, to: string, parts: readonly Part[]): boolean {
  if (at === undefined) return false
  return partsOf('step', parts).some((step) => step.values['to'] === to && step.at > at)
}

function partsOf(kind: string, parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.kind === kind && typeof part.values['removedAt'] !== 'string')
}

const BEFORE_MINUTES = new Set(['planned', 'announced', 'under_way'])

/**
 * Until the minutes are written: the day people agreed on, or the day it began; before it begins,
 * R-VS-01, the day by which the unit sends its own report, for as long as that has not come.
 *
 * Default: ngày hai bên thống nhất; báo cáo của đơn vị thường gửi trước ngày kiểm tra.
 */
function dueIn(state: string, takesPlaceOn: string | undefined, values: Values): Due | undefined {
  if (takesPlaceOn === undefined || !BEFORE_MINUTES.has(state)) return undefined
  const on = reportAwaitedOn(state, values)
  return { on: on !== undefined && on < takesPlaceOn ? on : takesPlaceOn, basis: 'agreed' }
}

/** The day by which a unit is to send its report that has not come, before it is visited. */
function reportAwaitedOn(state: string, values: Values): Day | undefined {
  const { reportDueOn, reportReceivedOn } = values as Partial<Visit>
  const isAwaited = !hasBegun(state) && reportReceivedOn === undefined
  return isAwaited && reportDueOn !== undefined && isDay(reportDueOn) ? reportDueOn : undefined
}

const HOUR = /^([01][0-9]|2[0-3]):[0-5][0-9]$/

const REPORT_WORKING_DAYS_BEFORE = 5

/**
 * R-VS-01: the day by which a unit usually sends its own report before it is visited; the day that
 * holds is the one people agree on.
 *
 * Default: 5 ngày làm việc trước ngày kiểm tra, theo cách làm của Hà Nội.
 */
export function usualReportDay(plannedOn: Day, calendar: Calendar): Day {
  return subtractWorkingDays(plannedOn, REPORT_WORKING_DAYS_BEFORE, calendar)
}

function isToldOtherwise(before: Values, after: Values): boolean {
  return (before['unannounced'] === true) !== (after['unannounced'] === true)
}

function standingOf(values: Values, parts: readonly Part[]): Folded {
  return foldSteps(visitSteps, takenOf(parts), { values, parts })
}

/** Once a visit was announced or has begun, its steps stand on whether it came unannounced. */
function hasLeftPlan(values: Values, parts: readonly Part[]): boolean {
  return standingOf(values, parts).state !== visitSteps.first
}

/** Whether nothing is left to do about a visit in this state. */
export function isOver(state: string | undefined): boolean {
  return state === 'closed' || state === 'called_off'
}

const NOT_BEGUN = new Set(['planned', 'announced', 'called_off'])

/** Whether somebody was there: a visit in this state has results, findings and minutes to read. */
export function hasBegun(state: string | undefined): boolean {
  return !NOT_BEGUN.has(state ?? visitSteps.first)
}

/** Whether a visit in this state may still be given one more checklist: until its minutes are written. */
export function mayTakeMore(state: string | undefined): boolean {
  return BEFORE_MINUTES.has(state ?? visitSteps.first)
}

function hasMore(before: Values, after: Values): boolean {
  const { checklists: had = [] } = before as Partial<Visit>
  const { checklists: has = [] } = after as Partial<Visit>
  return has.some((id) => !had.includes(id))
}

/** Whether a visit is closed, as it stands with all that belongs to it. */
export function isClosed({ values, parts }: Matter): boolean {
  return standingOf(values, parts).state === 'closed'
}

export const visitRules = {
  stream: 'work',
  may: mayWork,
  check: (values: Values): Issue[] => {
    const { periodFrom, periodTo } = values as Partial<Visit>
    const endsFirst = periodFrom !== undefined && periodTo !== undefined && periodTo < periodFrom
    const issues: Issue[] = endsFirst ? [{ path: 'periodTo', code: 'before_start' }] : []
    // One that goes on for two days may end at an earlier hour than it began.
    for (const path of ['startAt', 'endAt'] as const) {
      const at = values[path]
      if (typeof at === 'string' && !HOUR.test(at)) issues.push({ path, code: 'no_hour' })
    }
    return issues
  },
  issuesOfChange: (before: Values, { values, parts }: Matter): Issue[] => {
    const issues: Issue[] = []
    if (isToldOtherwise(before, values) && hasLeftPlan(before, parts)) {
      issues.push({ path: 'unannounced', code: 'begun' })
    }
    // Nobody could answer it any more, and minutes without an answer would not stand.
    if (hasMore(before, values) && !mayTakeMore(standingOf(before, parts).state)) {
      issues.push({ path: 'checklists', code: 'minuted' })
    }
    return issues
  },
  steps: () => visitSteps,
  derive: (values: Values, parts: readonly Part[]): Derived => {
    const { unit, plannedOn } = values as Partial<Visit>
    const { state, passed, stuck } = standingOf(values, parts)
    // The day it began, also where it was gone on with on another day; not one that was a mistake.
    const mistaken = passed.findLastIndex(({ step }) => step.to === 'not_begun')
    const began = passed.slice(mistaken + 1).find((each) => each.state === 'under_way')
    const on = began?.step.on ?? plannedOn
    // A row from elsewhere is shown as it came, even with a day that is none.
    const takesPlaceOn = on !== undefined && isDay(on) ? on : undefined
    const due = dueIn(state, takesPlaceOn, values)
    return {
      state,
      open: isOver(state) ? 0 : 1,
      ...(takesPlaceOn ? { takesPlaceOn } : {}),
      ...(due ? { due } : {}),
      ...(unit ? { unit } : {}),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules
