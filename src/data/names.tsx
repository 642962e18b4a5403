import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, type ReactNode, use, useMemo } from 'react'

import type { ChecklistRecord } from '#records/checklist/record.ts'
import type { OfficerRecord } from '#records/officer/record.ts'
import type { Plan } from '#records/plan/record.ts'
import type { Unit } from '#records/unit/record.ts'

import { useHere } from './here.tsx'
import { recordOf } from './record.ts'

/** The commune's units, officers, plans and own checklists, in memory: every list names them. */
export type Names = {
  units: readonly Unit[]
  officers: readonly OfficerRecord[]
  plans: readonly Plan[]
  /** The short name of a unit, the name of an officer, the title of a plan, the short one of a checklist; an empty text for one not known here. */
  nameOf: (id: string | undefined) => string
  officerOf: (id: string | undefined) => OfficerRecord | undefined
}

const NONE: Names = {
  units: [],
  officers: [],
  plans: [],
  nameOf: () => '',
  officerOf: () => undefined,
}
const NamesContext = createContext<Names>(NONE)

export function NamesKeeper({ children }: { children: ReactNode }) {
  const { db } = useHere()
  const rows = useLiveQuery(
    () =>
      Promise.all([
        db.unit.toArray(),
        db.officer.toArray(),
        db.plan.toArray(),
        db.checklist.toArray(),
      ]),
    [db],
  )
  const names = useMemo(() => {
    if (!rows) return NONE
    const units = rows[0].map((row) => recordOf<Unit>(row)).toSorted(byName)
    const officers = rows[1].map((row) => recordOf<OfficerRecord>(row)).toSorted(byName)
    const plans = rows[2].map((row) => recordOf<Plan>(row))
    const nameById = new Map(officers.map(({ id, name }) => [id, name]))
    for (const { id, title } of plans) nameById.set(id, title)
    for (const row of rows[3]) nameById.set(row.id, recordOf<ChecklistRecord>(row).short)
    for (const { id, name, shortName } of units) nameById.set(id, shortName ?? name)
    return {
      units,
      officers,
      plans,
      nameOf: (id: string | undefined) => (id === undefined ? '' : (nameById.get(id) ?? '')),
      officerOf: (id: string | undefined) => officers.find((each) => each.id === id),
    }
  }, [rows])
  return <NamesContext value={names}>{children}</NamesContext>
}

export function useNames(): Names {
  return use(NamesContext)
}

function byName(a: { name?: string }, b: { name?: string }): number {
  return (a.name ?? '').localeCompare(b.name ?? '', 'vi')
}
