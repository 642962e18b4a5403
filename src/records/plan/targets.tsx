import { useLiveQuery } from 'dexie-react-hooks'

import { useHere } from '#data/here.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { Bar } from '#records/target/bar.tsx'
import { useStandings } from '#records/target/measure.tsx'

/** The targets a plan wants reached, each with how far it has come; pressed, one opens. */
export function PlanTargets({ id }: { id: string }) {
  const { db } = useHere()
  const own = useWords('target')
  const targets = useLiveQuery(async () => {
    const rows = await db.target.where('plan').equals(id).toArray()
    return rows.filter(({ list, isRefused }) => list !== 'removed' && isRefused !== true)
  }, [db, id])
  const standings = useStandings(targets)
  if (!standings || standings.length === 0) return null
  return (
    <>
      <SectionHead flat title={own('many')} count={standings.length} />
      <Pad>
        {standings.map((standing) => (
          <Bar key={standing.target.id} standing={standing} to={`/target/${standing.target.id}`} />
        ))}
      </Pad>
    </>
  )
}
