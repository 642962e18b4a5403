import { useLiveQuery } from 'dexie-react-hooks'

import type { Database, Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { CardList } from '#ui/card.tsx'
import type { IconName } from '#ui/icon.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { SectionHead } from '#ui/section-head.tsx'

import type { Task } from '#records/task/record.ts'
import { useUnitWords } from './page-words.tsx'
import { isVillage } from './rules.ts'

/** What is counted of a unit, in the order it is told. */
export const worked = ['task', 'feedback', 'visit'] as const
export type Worked = (typeof worked)[number]

const icons: Record<Worked, IconName> = { task: 'task', feedback: 'feedback', visit: 'visit' }

export type Work = { open: Shown[]; done: Shown[] }

/**
 * The tasks a unit leads or leads with others, the matters of a village or those with an office, and the visits to it:
 * each figure is the length of the list it opens.
 */
export function useWork(id: string): Record<Worked, Work> | undefined {
  const { db } = useHere()
  const { units } = useNames()
  const unit = units.find((each) => each.id === id)
  const isOfVillage = unit !== undefined && isVillage(unit)
  return useLiveQuery(
    async () => ({
      task: split(eachOnce(await db.task.filter((task) => isLedBy(task, id)).toArray())),
      feedback: split(await mattersOf(db, id, isOfVillage)),
      visit: split(await db.visit.where('unit').equals(id).toArray()),
    }),
    [db, id, isOfVillage],
  )
}

/** True where a unit leads a task, alone or with others; what was cancelled is led by nobody. */
function isLedBy(shown: Shown, unit: string): boolean {
  const { leadUnit, coLeads = [] } = recordOf<Task>(shown)
  return shown.state !== 'cancelled' && [leadUnit, ...coLeads].includes(unit)
}

/** Tasks without the unit's own parts of them while the whole is open: that work is there once. */
function eachOnce(tasks: readonly Shown[]): Shown[] {
  const open = new Set<unknown>(tasks.filter(({ list }) => list === 'open').map(({ id }) => id))
  return tasks.filter(({ version }) => !open.has(version.fields['parent']))
}

function mattersOf(db: Database, id: string, isOfVillage: boolean): Promise<Shown[]> {
  if (isOfVillage) return db.feedback.where('village').equals(id).toArray()
  return db.feedback.filter(({ unit }) => unit === id).toArray()
}

/** What is still to do, the most pressing first, then what is done; what was taken out counts nowhere. */
function split(rows: readonly Shown[]): Work {
  const sorted = rows.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  return {
    open: sorted.filter(({ list }) => list === 'open'),
    done: sorted.filter(({ list }) => list === 'done'),
  }
}

/** How much of each there is; each figure opens the records it counts. */
export function UnitWork({ id }: { id: string }) {
  const page = useUnitWords()
  const work = useWork(id)
  const there = worked.filter((kind) => work && sum(work[kind]) > 0)
  if (!work || there.length === 0) return null
  return (
    <>
      <SectionHead flat title={page('work')} />
      <CardList near label={page('work')}>
        {there.map((kind) => (
          <li key={kind}>
            <ListButton
              icon={icons[kind]}
              title={page(`counted.${kind}`, { n: sum(work[kind]) })}
              detail={page('openDone', {
                open: work[kind].open.length,
                done: work[kind].done.length,
              })}
              to={`/unit/${id}/records?of=${kind}`}
            />
          </li>
        ))}
      </CardList>
    </>
  )
}

function sum({ open, done }: Work): number {
  return open.length + done.length
}
