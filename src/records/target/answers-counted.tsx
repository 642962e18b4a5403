import type { Shown } from '#data/db.ts'
import { partsOf } from '#data/parts.ts'
import { calendarIn } from '#data/show.ts'
import type { Calendar } from '#domain/calendar.ts'
import type { Day } from '#domain/day.ts'
import type { Part } from '#domain/part.ts'
import { answerDue, standingOf } from '#records/feedback/rules.ts'
import type { Asked, Count } from './counting.tsx'
import { isStanding } from './standing.tsx'
import { isGone, isWithin } from './time.ts'

/**
 * Observations and recommendations whose answer fell due in a period. What is said of
 * administrative rules is passed on, not answered, and a complaint goes a way of its own.
 */
const ANSWERABLE: ReadonlySet<unknown> = new Set(['observation', 'recommendation'])
const ANSWERED = new Set(['guided', 'answered', 'told'])

type Matter = { shown: Shown; dueOn: Day; answeredOn: Day | undefined }

/** What people were answered in time, and what they were not, or not yet though the day is gone. */
export async function answersCounted({ db, from, to }: Asked): Promise<Count> {
  const calendar = await calendarIn(db)
  const all = (await db.feedback.toArray()).filter((shown) => isStanding(shown) && isAsked(shown))
  const parts = await partsOf(
    db,
    all.map(({ id }) => ['feedback', id]),
  )
  const matters = all
    .flatMap((shown) => matterOf(shown, parts.get(shown.id), calendar) ?? [])
    .filter(({ dueOn }) => from <= dueOn && dueOn <= to)
  return (time) => {
    const within = matters.filter(({ dueOn }) => isWithin(time, dueOn))
    return {
      kind: 'feedback',
      met: within.filter(isInTime).map(({ shown }) => shown),
      unmet: within
        .filter((each) => !isInTime(each) && (isGone(time, each.dueOn) || each.answeredOn))
        .map(({ shown }) => shown),
    }
  }
}

function isAsked({ version }: Shown): boolean {
  return ANSWERABLE.has(version.fields['type'])
}

/** By when a matter is to be answered, and when it was; nothing of one that was taken back. */
function matterOf(
  shown: Shown,
  parts: readonly Part[] = [],
  calendar: Calendar,
): Matter | undefined {
  const { fields } = shown.version
  const standing = standingOf(fields, parts)
  const dueOn = standing.state === 'retracted' ? undefined : answerDue(fields, standing, calendar)
  if (dueOn === undefined) return undefined
  const answered = standing.passed.find(({ state }) => ANSWERED.has(state))
  return { shown, dueOn, answeredOn: answered?.step.on }
}

function isInTime({ dueOn, answeredOn: on }: Matter): boolean {
  return on !== undefined && on <= dueOn
}
