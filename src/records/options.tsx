import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { Field } from '#domain/fields.ts'
import { useWords } from '#ui/words.ts'

import type { Plan } from './plan/record.ts'
import { isActive, isVillage } from './unit/rules.ts'

/** One record a link may point at, with the group it is listed under. */
export type Option = { id: string; label: string; group?: string }

/** What the link fields of a form may point at: units in force, villages alone, officers at work. */
export function useOptions(): (field: Field) => Option[] {
  const { units, officers, plans } = useNames()
  const today = useToday()
  const words = useWords('unit')
  const active = units.filter((unit) => isActive(unit, today) && unit.removedAt === undefined)
  const villages = active.filter(isVillage)
  const offices = active.filter((unit) => !isVillage(unit))
  return ({ to }) => {
    if (to === 'village') return villages.map(option)
    if (to === 'officer') return officers.filter(({ active: atWork }) => atWork).map(option)
    if (to === 'plan')
      return plans.filter(({ removedAt }) => removedAt === undefined).map(planOption)
    if (to !== 'unit') return []
    return [
      ...offices.map(option),
      ...villages.map((each) => ({ ...option(each), group: words('choices.type.village') })),
    ]
  }
}

function planOption({ id, title, number }: Plan): Option {
  return { id, label: [number, title].filter(Boolean).join(' · ') }
}

function option({ id, name }: { id: string; name: string }): Option {
  return { id, label: name }
}
