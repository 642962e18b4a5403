import { useLiveQuery } from 'dexie-react-hooks'

import { NO_DAY } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { Field } from '#domain/fields.ts'
import { useWords } from '#ui/words.ts'

import type { Plan } from './plan/record.ts'
import { isActive, isVillage } from './unit/rules.ts'

/** One record a link may point at, with the group it is listed under. */
export type Option = { id: string; label: string; group?: string }

/**
 * What the link fields of a form may point at: units in force, villages alone, officers at work,
 * plans that are not over, and those that were `chosen` before, by the name they had.
 */
export function useOptions(): (field: Field, chosen?: unknown) => Option[] {
  const { units, officers, plans } = useNames()
  const today = useToday()
  const words = useWords('unit')
  const over = usePlansOver()
  const active = units.filter((unit) => isActive(unit, today) && unit.removedAt === undefined)
  const villages = active.filter(isVillage)
  const offices = active.filter((unit) => !isVillage(unit))
  const pastUnits = units.filter((unit) => !active.includes(unit))
  const pastOfficers = officers.filter(({ active: isAtWork }) => !isAtWork)
  return ({ to }, chosen) => {
    if (to === 'village') return [...villages.map(option), ...past(pastUnits, chosen)]
    if (to === 'officer') {
      const atWork = officers.filter((each) => each.active)
      return [...atWork.map(option), ...past(pastOfficers, chosen)]
    }
    if (to === 'plan') {
      const standing = plans.filter(({ removedAt }) => removedAt === undefined)
      return standing.filter(({ id }) => !over.has(id) || id === chosen).map(planOption)
    }
    if (to !== 'unit') return []
    return [
      ...offices.map(option),
      ...past(pastUnits, chosen),
      ...villages.map((each) => ({ ...option(each), group: words('choices.type.village') })),
    ]
  }
}

/** The plans that were closed or cancelled. */
function usePlansOver(): ReadonlySet<string> {
  const { db } = useHere()
  const ids = useLiveQuery(() => {
    const rows = db.plan.where('[list+dueOn]')
    return rows.between(['done', ''], ['done', NO_DAY], true, true).primaryKeys()
  }, [db])
  return new Set(ids)
}

/** Those that nobody chooses any more, where they were chosen before. */
function past(all: readonly { id: string; name: string }[], chosen: unknown): Option[] {
  return all.filter(({ id }) => [chosen].flat().includes(id)).map(option)
}

function planOption({ id, title, number }: Plan): Option {
  return { id, label: [number, title].filter(Boolean).join(' · ') }
}

function option({ id, name }: { id: string; name: string }): Option {
  return { id, label: name }
}
