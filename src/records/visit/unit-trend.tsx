import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { madeAt, recordOf } from '#data/record.ts'
import type { Day } from '#domain/day.ts'
import { type Result, resultOf } from '#domain/checklist/score.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Trend, type TrendPoint } from '#ui/trend.tsx'
import { useLanguage } from '#ui/words.ts'

import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { bandNameIn } from './band-words.tsx'
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
  code: string
  known: ReadonlyMap<string, KnownChecklist>
}) {
  const { db } = useHere()
  const t = useMinutesWords()
  const { unit } = recordOf<Visit>(shown)
  const results = useLiveQuery(
    () => resultsOfUnit(db, { unit, code }, known),
    [db, unit, code, known],
  )
  return results ? <Results title={t('trend')} results={results} here={shown.id} /> : null
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
  const words = useChecklistWords()
  const language = useLanguage()
  if (results.length < 2) return null
  const points = results.map(({ id, on, checklist, result }): TrendPoint => ({
    id,
    when: `${on.slice(5, 7)}/${on.slice(2, 4)}`,
    day: formatDay(on),
    got: `${formatNumber(result.got, language)}/${formatNumber(result.of, language)}`,
    percent: percentOf(result),
    name: result.band ? bandNameIn(words, checklist)(result.band) : '',
    to: id === here ? undefined : `/visit/${id}`,
  }))
  return <Trend title={title} points={points} />
}

/** The results of the visits to a unit in time, the oldest first; those where nothing counts are none. */
export async function resultsOfUnit(
  db: Pick<Database, 'visit' | 'answer'>,
  { unit, code }: { unit: string; code: string },
  known: ReadonlyMap<string, KnownChecklist>,
): Promise<VisitResult[]> {
  const visits = (await db.visit.where('unit').equals(unit).toArray())
    .filter(({ list, takesPlaceOn }) => list !== 'removed' && takesPlaceOn !== undefined)
    .toSorted(byTime)
  const found = await Promise.all(
    visits.map(async (visit) => {
      const checklist = checklistOf(visit, code, known)
      if (!checklist) return []
      const answers = await db.answer.where('of').equals(visit.id).toArray()
      const said = saidAt(answers.map(({ version }) => version.fields))
      const result = resultOf(checklist, saidOf(checklist, said))
      return result.of === 0
        ? []
        : [{ id: visit.id, on: visit.takesPlaceOn ?? '', checklist, result }]
    }),
  )
  return found.flat().slice(-VISITS_MAX)
}

function byTime(a: Shown, b: Shown): number {
  const [one, other] = [a.takesPlaceOn ?? '', b.takesPlaceOn ?? '']
  if (one === other) return madeAt(a) - madeAt(b)
  return one < other ? -1 : 1
}

/** The version of a checklist that a visit used. */
function checklistOf(
  visit: Shown,
  code: string,
  known: ReadonlyMap<string, KnownChecklist>,
): KnownChecklist | undefined {
  const { checklists = [] } = recordOf<Visit>(visit)
  return checklists.map((id) => known.get(id)).find((each) => each?.code === code)
}
