import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { lastDayIn, type Period, periodOf } from '#domain/recurrence.ts'
import type { State } from '#ui/status.tsx'
import { formatNumber } from '#ui/format.ts'
import { useLanguage } from '#ui/words.ts'

import { figureId, measuredIn } from '#records/figure/rules.ts'
import { type PlanningWords, usePlanningWords } from '#records/plan/page-words.tsx'
import type { Plan } from '#records/plan/record.ts'
import { type Counted, countFor, measuredBy } from './counting.tsx'
import type { Target } from './record.ts'
import { goalOf, isReached, type Measured } from './rules.ts'
import { isStanding } from './standing.tsx'
import { periodsBefore, recurrenceOf } from './time.ts'

/** How a target stands in a period: its value, whether it reaches the goal, what was counted. */
export type Standing = {
  target: Target
  period: Period
  measured: Measured | undefined
  counted: Counted | undefined
  isReached: boolean | undefined
  isOver: boolean
}

/** How some targets stand in the period in which today lies; nothing while they are counted. */
export function useStandings(targets: readonly Shown[] | undefined): Standing[] | undefined {
  const { db } = useHere()
  const today = useToday()
  return useLiveQuery(
    async () =>
      targets &&
      Promise.all(targets.map((shown) => standingIn(db, recordOf<Target>(shown), today))),
    [db, targets, today],
  )
}

/** How one target stands in a period, today's unless one is named; nothing while it is counted. */
export function useStanding(shown: Shown, period?: Period): Standing | undefined {
  const { db } = useHere()
  const today = useToday()
  return useLiveQuery(
    () => standingIn(db, recordOf<Target>(shown), today, period),
    [db, shown, today, period],
  )
}

/** How a target stands in a period, today's unless one is named, by its records or by the figure that was entered. */
export async function standingIn(
  db: Database,
  target: Target,
  today: Day,
  period = periodOf(recurrenceOf(target), today),
): Promise<Standing> {
  const [counted] = (await countFor({ db, target, today }, [period])) ?? []
  const measured = counted ? measuredBy(target, counted) : await enteredIn(db, target, period)
  return { ...standingBy(target, { period, measured }, today), counted }
}

const PERIODS_MAX = 12

/**
 * How a counted target stood in the periods before today's, the latest first: those since its plan
 * began, at most twelve, and none before the first of them in which there was anything to count.
 */
export async function pastStandings(db: Database, target: Target, today: Day): Promise<Standing[]> {
  const since = await beginningOf(db, target)
  const present = periodOf(recurrenceOf(target), today)
  const periods = periodsBefore(target, present, { atMost: PERIODS_MAX, since })
  const counted = (await countFor({ db, target, today }, periods)) ?? []
  const last = counted.findLastIndex(({ met, unmet }) => met.length + unmet.length > 0)
  return counted.slice(0, last + 1).map((each, at): Standing => {
    const measured = measuredBy(target, each)
    return { ...standingBy(target, { period: periods[at] ?? '', measured }, today), counted: each }
  })
}

/** The day from which a target is wanted, where its plan says one. */
async function beginningOf(db: Database, { plan }: Target): Promise<Day | undefined> {
  const shown = plan === undefined ? undefined : await db.plan.get(plan)
  if (!shown) return undefined
  const { startOn, issuedOn } = recordOf<Plan>(shown)
  return startOn ?? issuedOn
}

/** How a target stood in a period by what was measured in it. */
export function standingBy(
  target: Target,
  { period, measured }: Pick<Standing, 'period' | 'measured'>,
  today: Day,
): Standing {
  const isOver = lastDayIn(period) < today
  return {
    target,
    period,
    measured,
    counted: undefined,
    isReached: isReached(target, measured),
    isOver,
  }
}

async function enteredIn(db: Database, { id }: Target, period: Period) {
  const figure = await db.figure.get(figureId(id, period))
  if (figure === undefined || !isStanding(figure)) return undefined
  return measuredIn(figure.version.fields)
}

/** A target in words: its value, its goal, and how far it is from it. */
export function useMeasureWords() {
  const page = usePlanningWords()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const sized = ({ goalPercent, what }: Target, value: number) =>
    goalPercent === undefined
      ? [number(value), what].filter(Boolean).join(' ')
      : page('target.share', { n: number(value) })
  return {
    value: ({ target, measured }: Standing): string =>
      measured === undefined ? '–' : sized(target, measured.value),
    goal: (target: Target): string => {
      const goal = sized(target, goalOf(target) ?? 0)
      const key = target.operator === 'at_least' ? 'atLeast' : target.operator
      return page(`target.${key}`, { goal, defaultValue: page('target.atLeast', { goal }) })
    },
    state: (standing: Standing): State => stateOf(standing, page, number),
  }
}

function stateOf(
  standing: Standing,
  page: PlanningWords,
  number: (value: number) => string,
): State {
  const { target, measured, isReached: reached } = standing
  if (measured === undefined || reached === undefined) {
    return { pie: 'pie0', text: page('target.noFigure') }
  }
  if (reached) return { pie: 'pie4', text: page('target.reached'), tone: 'ok' }
  if (standing.isOver) return { icon: 'late', text: page('target.missed'), tone: 'danger' }
  const lacking = (goalOf(target) ?? 0) - measured.value
  if (lacking <= 0) return { pie: 'pie2', text: page('target.above') }
  const key = target.goalPercent === undefined ? 'target.lacks' : 'target.lacksShare'
  return { pie: 'pie2', text: page(key, { n: number(lacking) }) }
}
