import type { Calendar } from '#domain/calendar.ts'
import { type Day, isDay } from '#domain/day.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import { lastDayOf } from '#domain/deadlines/count.ts'
import type { Duty } from '#domain/deadlines/rule.ts'
import { ruleOn } from '#domain/deadlines/rules.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import type { Part } from '#domain/part.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type Derived, type Due, type Matter, mayWork, type Rules } from '#domain/rules.ts'
import { foldSteps, type Steps, type Taken, takenOf } from '#domain/steps.ts'
import { isAnswered } from '#records/opinion/rules.ts'

const anyone = ['officer', 'coordinator', 'leader'] as const

/** The notice is counted back in whole days, which no day off moves. */
const NO_CALENDAR: Calendar = new Map()

/**
 * The way of a dialogue, from the plan to the day every opinion heard in it is answered.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
const dialogueSteps: Steps = {
  first: 'planned',
  states: ['planned', 'announced', 'postponed', 'held', 'minuted', 'published', 'closed'],
  moves: {
    planned: [
      { to: 'announced', by: anyone, may: ['documentNo', 'words'], guard: inTime },
      { to: 'postponed', by: anyone, must: ['newOn', 'words'] },
    ],
    announced: [
      { to: 'held', by: anyone, may: ['nobodySpoke', 'words'], guard: mayBeHeld },
      { to: 'postponed', by: anyone, must: ['newOn', 'words'] },
    ],
    postponed: [
      { to: 'announced', by: anyone, may: ['documentNo', 'words'], guard: inTime },
      // Where the new day comes too soon for a notice, only a later one leads on.
      { to: 'postponed', by: anyone, must: ['newOn', 'words'] },
    ],
    held: [{ to: 'minuted', by: anyone, may: ['documentNo', 'words'] }],
    minuted: [{ to: 'published', by: anyone, may: ['documentNo', 'words'] }],
    published: [{ to: 'closed', by: anyone, may: ['words'], guard: areAnswered }],
  },
}

/**
 * R-DT-01: the people are told of a dialogue of the People's Committee at least seven days before
 * it is held.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
function inTime({ values, parts }: Matter, { on, at }: Partial<Taken>): Issue | undefined {
  const due = noticeDue(values, plannedDay(values, parts, at))
  return due && on !== undefined && on > due.on ? { path: 'on', code: 'notice_late' } : undefined
}

/** A dialogue is held on a day of which the people were told in time, and with what they said. */
function mayBeHeld(matter: Matter, step: Partial<Taken>): Issue | undefined {
  return wasToldInTime(matter, step) ?? hasOpinions(matter, step)
}

/**
 * R-DT-01 again, by the day on which it is in fact held.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
function wasToldInTime({ values, parts }: Matter, { on, at }: Partial<Taken>): Issue | undefined {
  // It is asked when the step is written: what was held before this was asked stays held.
  if (at !== undefined) return undefined
  const due = noticeDue(values, on)
  const told = announcedOn(parts)
  return due && told !== undefined && told > due.on ? { path: 'on', code: 'held_early' } : undefined
}

/**
 * The day on which the people were first told of the day that now holds: a notice that a colleague
 * wrote down a second time, later, does not take the first one back.
 */
function announcedOn(parts: readonly Part[]): Day | undefined {
  const taken = takenOf(parts)
  const postponedAt = taken
    .filter(({ to }) => to === 'postponed')
    .reduce((latest, { at }) => (at > latest ? at : latest), '')
  return taken
    .filter(({ to, at }) => to === 'announced' && at > postponedAt)
    .map(({ on }) => on)
    .toSorted()
    .at(0)
}

/**
 * A dialogue that was held has the opinions heard in it, or says that nobody spoke; not both. What
 * another phone brings afterwards takes nothing back.
 *
 * Practice: biên bản đối thoại ghi từng ý kiến, hoặc ghi không có ý kiến.
 */
function hasOpinions({ parts }: Matter, { nobodySpoke, at }: Partial<Taken>): Issue | undefined {
  const isNow = at === undefined
  const somebodySpoke = opinionsIn(parts).length > 0
  if (nobodySpoke === true && somebodySpoke && isNow) {
    return { path: 'nobodySpoke', code: 'somebody_spoke' }
  }
  if (nobodySpoke === true || somebodySpoke) return undefined
  return { path: 'nobodySpoke', code: 'no_opinion' }
}

/**
 * A dialogue is closed once every opinion is answered, by itself or in the record it became.
 *
 * Practice: theo dõi sau đối thoại đến khi trả lời hết ý kiến.
 */
function areAnswered({ parts }: Matter): Issue | undefined {
  const isOpen = opinionsIn(parts).some(({ values }) => !isAnswered(values))
  return isOpen ? { path: '', code: 'unanswered' } : undefined
}

/** The opinions of a dialogue, without those that were taken out. */
export function opinionsIn(parts: readonly Part[]): Part[] {
  return parts.filter(
    ({ kind, values }) => kind === 'opinion' && typeof values['removedAt'] !== 'string',
  )
}

/**
 * The day a dialogue is to be held: as planned, or as last postponed before a moment.
 *
 * Practice: thông báo hoãn đối thoại ghi ngày tổ chức mới.
 */
export function plannedDay(
  values: Values,
  parts: readonly Part[],
  before?: string,
): Day | undefined {
  const postponed = takenOf(parts)
    .filter(({ at, newOn }) => newOn !== undefined && (before === undefined || at < before))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const day = postponed.at(-1)?.newOn ?? values['plannedOn']
  // A row from elsewhere is shown as it came, even with a day that is none.
  return typeof day === 'string' && isDay(day) ? day : undefined
}

/**
 * When the people have to be told of a dialogue; the law asks it of the People's Committee alone.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
export function noticeDue({ regime }: Values, heldOn: Day | undefined): Due | undefined {
  if (regime !== 'pc_people') return undefined
  return dueBy('dialogue_notice_given', heldOn, NO_CALENDAR)
}

function dueBy(duty: Duty, on: Day | undefined, calendar: Calendar): Due | undefined {
  const rule = on === undefined ? undefined : ruleOn(duty, on)
  if (on === undefined || rule === undefined) return undefined
  return { on: lastDayOf(rule, on, calendar), rule: rule.rule, basis: rule.basis }
}

const BEFORE = new Set(['planned', 'announced', 'postponed'])
const AWAITS_RESULTS = new Set(['held', 'minuted'])

/** True for a dialogue that was not held yet. */
export function isBeforeIt(state = 'planned'): boolean {
  return BEFORE.has(state)
}

export const dialogueRules = {
  stream: 'work',
  may: mayWork,
  /** Once the people are told, another day is said by postponing it, and what it is stays. */
  issuesOfChange: (before: Values, { values, parts }: Matter): Issue[] => {
    if (!takenOf(parts).some(({ to }) => to === 'announced')) return []
    return ['plannedOn', 'regime']
      .filter((name) => (before[name] ?? null) !== (values[name] ?? null))
      .map((path) => ({ path, code: 'announced' }))
  },
  steps: () => dialogueSteps,
  derive: (values: Values, parts: readonly Part[], calendar: Calendar): Derived => {
    const { state, reachedOn, stuck } = foldSteps(dialogueSteps, takenOf(parts), { values, parts })
    const heldOn = BEFORE.has(state) ? undefined : reachedOn['held']
    const takesPlaceOn = heldOn ?? plannedDay(values, parts)
    const due = AWAITS_RESULTS.has(state)
      ? resultsDue(values, heldOn, calendar)
      : dueBefore(state, values, takesPlaceOn)
    return {
      state,
      open: state === 'closed' ? 0 : 1,
      ...(takesPlaceOn ? { takesPlaceOn } : {}),
      ...(due ? { due } : {}),
      ...(stuck.length > 0 ? { stuck } : {}),
    }
  },
} satisfies Rules

/**
 * How the notice of a dialogue was counted, back from the day it is held.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
export function noticeClock(values: Values, heldOn: Day | undefined): Clock | undefined {
  const rule = heldOn === undefined ? undefined : ruleOn('dialogue_notice_given', heldOn)
  const dueOn = noticeDue(values, heldOn)?.on
  if (heldOn === undefined || !rule || dueOn === undefined) return undefined
  const { length } = rule
  return { rule, startedOn: heldOn, total: length, remaining: length, runs: [], dueOn, ignored: [] }
}

/**
 * How the day of the results of a dialogue was counted, from the day it was held.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
export function resultsClock(
  { regime }: Values,
  heldOn: Day | undefined,
  calendar: Calendar,
): Clock | undefined {
  if (regime !== 'pc_people') return undefined
  return runningClock('dialogue_results_published', heldOn, calendar)
}

/**
 * R-DT-02: when the results of a dialogue of the People's Committee are published, posted and sent
 * to the village heads.
 *
 * Law: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
 */
function resultsDue(
  { regime }: Values,
  heldOn: Day | undefined,
  calendar: Calendar,
): Due | undefined {
  if (regime !== 'pc_people') return undefined
  return dueBy('dialogue_results_published', heldOn, calendar)
}

/** Until it is held: the notice where the law asks for one, then the day people agreed on. */
function dueBefore(state: string, values: Values, on: Day | undefined): Due | undefined {
  if (on === undefined || !BEFORE.has(state)) return undefined
  const notice = state === 'announced' ? undefined : noticeDue(values, on)
  return notice ?? { on, basis: 'agreed' }
}
