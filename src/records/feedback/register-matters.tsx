import { useLiveQuery } from 'dexie-react-hooks'
import type { TFunction } from 'i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { groupedBy } from '#domain/grouped.ts'
import { formatDay } from '#ui/format.ts'

import { standingOf as standingOfDenunciation } from '#records/denunciation/rules.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import type { RegisterMatter, RegisterWords } from './register-rows.ts'
import { isOneRegister } from './rules.ts'
import { standingBy } from './standing.tsx'

/**
 * The matters of one register that came in in a year, by the type that gives it its name; nothing while they are read. What the commune
 * refused is no matter of its book.
 */
export function useRegister(type: string, year: string): RegisterMatter[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const isSealed = type === DENUNCIATION
    const found = await (isSealed ? db.denunciation : db.feedback)
      .where('receivedOn')
      .between(`${year}-01-01`, `${year}-12-31`, true, true)
      .filter((shown) => isSealed || isOneRegister(String(shown['type']), type))
      .filter((shown) => shown.list !== 'removed' && !shown.isRefused)
      .toArray()
    const steps = await db.step
      .where('of')
      .anyOf(found.map(({ id }) => id))
      .toArray()
    const byMatter = groupedBy(steps, (step) => String(step['of']))
    const asMatter = isSealed ? sealedMatterOf : matterOf
    return found.map((shown) => asMatter(shown, byMatter.get(shown.id) ?? []))
  }, [db, type, year])
}

/** A matter and the moves it took: what could not be applied or was refused stands in no book. */
function matterOf(shown: Shown, steps: readonly Shown[]): RegisterMatter {
  const { state, passed } = standingBy(shown, steps)
  const taken = passed.map(({ step }) => step)
  return { id: shown.id, values: shown.version.fields, state, taken, unit: shown.unit }
}

const DENUNCIATION = 'denunciation'

/** A denunciation in the book: its number, its days, its papers; not what it says and of whom. */
function sealedMatterOf({ id, version }: Shown, steps: readonly Shown[]): RegisterMatter {
  const { registerNo, receivedOn, channel } = version.fields
  const { state, passed } = standingOfDenunciation(version.fields, stepsAmong(steps))
  const values = { registerNo, receivedOn, channel, type: DENUNCIATION, raisedBy: 'withheld' }
  return { id, values, state, taken: passed.map(({ step }) => step) }
}

/** Whether this officer reads any denunciation, so that there is a book of them for him. */
export function useHasDenunciations(): boolean {
  const { db } = useHere()
  return useLiveQuery(async () => (await db.denunciation.limit(1).count()) > 0, [db]) ?? false
}

/** The words of the book in the language `t` speaks. */
export function useRegisterWords(): (t: TFunction) => RegisterWords {
  const { nameOf } = useNames()
  return (t) => {
    const own = (key: string) => t(key, { ns: 'feedback', defaultValue: '' })
    return {
      type: (code) => own(`choices.type.${code}`),
      channel: (code) => own(`choices.channel.${code}`),
      state: (code) =>
        own(`states.${code}`) || t(`states.${code}`, { ns: DENUNCIATION, defaultValue: '' }),
      unit: (id) => (typeof id === 'string' ? nameOf(id) : ''),
      day: formatDay,
      withheld: own('choices.raisedBy.withheld'),
      unnamed: own('choices.raisedBy.unnamed'),
      temporary: (number) => t('tempShort', { ns: 'plain', no: number }),
    }
  }
}
