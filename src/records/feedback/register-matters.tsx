import { useLiveQuery } from 'dexie-react-hooks'
import type { TFunction } from 'i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { groupedBy } from '#domain/grouped.ts'
import { formatDay } from '#ui/format.ts'

import type { RegisterMatter, RegisterWords } from './register-rows.ts'
import { standingBy } from './standing.tsx'

/**
 * The matters of one type that came in in a year; nothing while they are read. What the commune
 * refused is no matter of its book.
 */
export function useRegister(type: string, year: string): RegisterMatter[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const found = await db.feedback
      .where('receivedOn')
      .between(`${year}-01-01`, `${year}-12-31`, true, true)
      .filter((shown) => shown['type'] === type && shown.list !== 'removed' && !shown.isRefused)
      .toArray()
    const steps = await db.step
      .where('of')
      .anyOf(found.map(({ id }) => id))
      .toArray()
    const byMatter = groupedBy(steps, (step) => String(step['of']))
    return found.map((shown) => matterOf(shown, byMatter.get(shown.id) ?? []))
  }, [db, type, year])
}

/** A matter and the moves it took: what could not be applied or was refused stands in no book. */
function matterOf(shown: Shown, steps: readonly Shown[]): RegisterMatter {
  const { state, passed } = standingBy(shown, steps)
  const taken = passed.map(({ step }) => step)
  return { id: shown.id, values: shown.version.fields, state, taken }
}

/** The words of the book in the language `t` speaks. */
export function useRegisterWords(): (t: TFunction) => RegisterWords {
  const { nameOf } = useNames()
  return (t) => {
    const own = (key: string) => t(key, { ns: 'feedback', defaultValue: '' })
    return {
      type: (code) => own(`choices.type.${code}`),
      channel: (code) => own(`choices.channel.${code}`),
      state: (code) => own(`states.${code}`),
      place: (village) => (typeof village === 'string' ? nameOf(village) : ''),
      day: formatDay,
      withheld: own('choices.raisedBy.withheld'),
      unnamed: own('choices.raisedBy.unnamed'),
      temporary: (number) => t('tempShort', { ns: 'plain', no: number }),
    }
  }
}
