import { useLiveQuery } from 'dexie-react-hooks'

import type { Database } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { type KnownChecklist, latestChecklists } from '#records/checklist/known.ts'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useMinutesWords } from './minutes-words.tsx'
import { Results, resultsOfUnit, withCode } from './unit-trend.tsx'

/** On the page of a unit: what the visits to it came to in time, one checklist after another. */
export function UnitVisits({ unit }: { unit: string }) {
  const { db } = useHere()
  const t = useMinutesWords()
  const words = useChecklistWords()
  const known = useChecklists()
  const all = useLiveQuery(() => known && resultsByChecklist(db, unit, known), [db, unit, known])
  if (!all || all.length === 0) return null
  return (
    <section aria-label={t('trends')}>
      <SectionHead flat title={t('trends')} />
      {all.map(({ checklist: { id, short }, results }) => (
        <Results key={id} title={words(id, 'short', short)} results={results} />
      ))}
    </section>
  )
}

/** The checklists, each in its latest version, by which the unit was visited more than once, and what came of it. */
async function resultsByChecklist(
  db: Database,
  unit: string,
  known: ReadonlyMap<string, KnownChecklist>,
) {
  const all = await resultsOfUnit(db, unit, known)
  return latestChecklists(known)
    .map((checklist) => ({ checklist, results: withCode(all, checklist.code) }))
    .filter(({ results }) => results.length > 1)
}
