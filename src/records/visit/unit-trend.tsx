import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { madeAt, recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { type Result, resultOf } from '#domain/checklist/score.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Trend, type TrendPoint } from '#ui/trend.tsx'
import { useLanguage } from '#ui/words.ts'

import { checklistsOf } from './own-checklists.tsx'
import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { useRatingWords } from './band-words.tsx'
import { percentOf } from './result.tsx'
import { saidAt, saidOf } from './walk.ts'

/** What one visit came to with a checklist. */
export type VisitResult = { id: string; on: Day; checklist: KnownChecklist; result: Result }

/** So many visits stand side by side. */
const VISITS_MAX = 8

/** What the visits to the unit of a visit came to with one checklist, whatever its version. */
export function UnitTrend({
  shown,
  code,
  known,
}: {
  shown: Shown
  code: KnownChecklist['code']
  known: ReadonlyMap<string, KnownChecklist>
}) {
  const { db } = useHere()
  const t = useMinutesWords()
  const { unit } = recordOf<Visit>(shown)
  const results = useLiveQuery(() => resultsOfUnit(db, unit, known), [db, unit, known])
  return results ? (
    <Results title={t('trend')} results={withCode(results, code)} here={shown.id} />
  ) : null
}

/** The results with one checklist, as many as stand side by side. */
export function withCode(
  results: readonly VisitResult[],
  code: KnownChecklist['code'],
): VisitResult[] {
  return results.filter(({ checklist }) => checklist.code === code).slice(-VISITS_MAX)
}

/** Some results in time, drawn from two on; each bar opens its visit, but for the one that is open already. */
export function Results({
  title,
  results,
  here,
}: {
  title: string
  results: readonly VisitResult[]
  here?: string
}) {
  const t = useMinutesWords()
  const ratingOf = useRatingWords()
  const language = useLanguage()
  if (results.length < 2) return null
  const points = results.map(({ id, on, checklist, result }): TrendPoint => {
    const { got, of, answered, items } = result
    const version = t('versionShort', { version: checklist.version })
    return {
      id: `${id} ${checklist.id}`,
      when: `${on.slice(5, 7)}/${on.slice(2, 4)}`,
      version,
      day: formatDay(on),
      got: `${formatNumber(got, language)}/${formatNumber(of, language)}`,
      percent: percentOf(result),
      name: [
        version,
        ratingOf(checklist, result),
        answered < items ? t('answeredShort', { answered, items }) : '',
      ]
        .filter(Boolean)
        .join(', '),
      to: id === here ? undefined : `/visit/${id}`,
    }
  })
  return <Trend title={title} points={points} />
}

/** Before its minutes a visit has come to nothing yet. */
const MINUTED = new Set(['minuted', 'concluded', 'closed'])

/**
 * What the visits to a unit came to, once their minutes are written, the oldest first: a result for
 * each checklist of which something counts.
 */
export async function resultsOfUnit(
  db: Pick<Database, 'visit' | 'answer'>,
  unit: string,
  known: ReadonlyMap<string, KnownChecklist>,
): Promise<VisitResult[]> {
  const visits = (await db.visit.where('unit').equals(unit).toArray())
    .filter(({ list, takesPlaceOn }) => list !== 'removed' && takesPlaceOn !== undefined)
    .filter(({ state = '' }) => MINUTED.has(state))
    .toSorted(byTime)
  const found = await Promise.all(
    visits.map(async (visit) => {
      const answers = await db.answer.where('of').equals(visit.id).toArray()
      const said = saidAt(answers.map(({ version }) => version.fields))
      return checklistsOf(visit, known, answers).map((checklist) => ({
        id: visit.id,
        on: visit.takesPlaceOn ?? '',
        checklist,
        result: resultOf(checklist, saidOf(checklist, said)),
      }))
    }),
  )
  return found.flat().filter(({ result }) => result.of > 0)
}

function byTime(a: Shown, b: Shown): number {
  const [one, other] = [a.takesPlaceOn ?? '', b.takesPlaceOn ?? '']
  if (one === other) return madeAt(a) - madeAt(b)
  return one < other ? -1 : 1
}
