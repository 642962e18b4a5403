import { useLiveQuery } from 'dexie-react-hooks'

import type { Database } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { type KnownChecklist, latestChecklists } from '#records/checklist/known.ts'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import { useMinutesWords } from './minutes-words.tsx'
import type { Visit } from './record.ts'
import { Results, resultsOfUnit } from './unit-trend.tsx'

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
  const visits = await db.visit.where('unit').equals(unit).toArray()
  const used = visits.flatMap((shown) => recordOf<Visit>(shown).checklists ?? [])
  const codes = new Set(used.map((id) => known.get(id)?.code))
  const checklists = latestChecklists(known).filter(({ code }) => codes.has(code))
  const all = await Promise.all(
    checklists.map(async (checklist) => {
      const code = String(checklist.code)
      return { checklist, results: await resultsOfUnit(db, { unit, code }, known) }
    }),
  )
  return all.filter(({ results }) => results.length > 1)
}
