import { type Calendar, subtractWorkingDays } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { type Folded, foldSteps, type Steps, takenOf } from '#domain/steps.ts'
import { isOver } from '#records/finding/state.ts'

import type { Visit } from './record.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/**
 * The way of a visit, from the plan to the day nothing that was found is left undone. Minutes that
 * were written too early are taken back, with the reason, until the visit is concluded.
 *
 * Practice: kế hoạch, thông báo trước (trừ kiểm tra đột xuất), biên bản tại chỗ, thông báo kết luận.
 */
const visitSteps: Steps = {
  first: 'planned',
  states: ['planned', 'announced', 'under_way', 'minuted', 'taken_back', 'concluded', 'closed'],
  moves: {
    planned: [
      { to: 'announced', by: anyone, may: ['documentNo', 'words'], guard: isAnnounced },
      { to: 'under_way', by: anyone, may: ['words'], guard: isUnannounced },
    ],
    announced: [{ to: 'under_way', by: anyone, may: ['words'] }],
    under_way: [{ to: 'minuted', by: anyone, may: ['documentNo', 'words'], guard: isAnswered }],
    minuted: [
      { to: 'concluded', by: anyone, may: ['documentNo', 'words'] },
      { to: 'taken_back', by: anyone, must: ['words'], isReturn: true },
    ],
    concluded: [{ to: 'closed', by: anyone, may: ['words'], guard: isMended }],
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

/** It is closed once every finding was mended and looked at again, or handed over. */
function isMended({ parts }: Matter): Issue | undefined {
  const isOpen = partsOf('finding', parts).some(({ values }) => !isOver(values))
  return isOpen ? { path: '', code: 'not_mended' } : undefined
}

function partsOf(kind: string, parts: readonly Part[]): Part[] {
  return parts.filter((part) => part.kind === kind && typeof part.values['removedAt'] !== 'string')
}

const BEFORE_MINUTES = new Set(['planned', 'announced', 'under_way'])

/** Until the minutes are written: the day people agreed on, or the day it began. */
function dueIn(state: string, takesPlaceOn: string | undefined): Due | undefined {
  if (takesPlaceOn === undefined || !BEFORE_MINUTES.has(state)) return undefined
  return { on: takesPlaceOn, basis: 'agreed' }
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
    // The day it began, also where it was gone on with on another day.
    const began = passed.find((each) => each.state === 'under_way')
    const on = began?.step.on ?? plannedOn
    // A row from elsewhere is shown as it came, even with a day that is none.
    const takesPlaceOn = on !== undefined && isDay(on) ? on : undefined
    const due = dueIn(state, takesPlaceOn)
    return {
      state,
      open: state === 'closed' ? 0 : 1,
      ...(takesPlaceOn ? { takesPlaceOn } : {}),
      ...(due ? { due } : {}),
      ...(unit ? { unit } : {}),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules
