import { useLiveQuery } from 'dexie-react-hooks'
import { useTranslation } from 'react-i18next'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import { useLateWords } from '#ui/words.ts'

import { defaultChecklists } from './defaults.ts'
import { type KnownChecklist, knownChecklists } from './known.ts'
import { checklistId } from './rules.ts'

/** What the checklists of the app are called in short, for whatever names one. */
const shortWords = Object.fromEntries(
  defaultChecklists.map(({ code, version, short }) => [
    checklistId(String(code), String(version)),
    { short },
  ]),
)

/** Every version of a checklist on this phone, by its id. */
export function useChecklists(): ReadonlyMap<string, KnownChecklist> | undefined {
  const { db } = useHere()
  useLateWords('checklistWords', shortWords)
  return useLiveQuery(async () => {
    const rows = await db.checklist.toArray()
    // A version the commune did not take is none a visit could be begun with, and a row that only
    // calls itself a version, under an id of its own, takes no version's place.
    const own = rows.filter(
      ({ id, isRefused, version: { fields } }) => isRefused !== true && id === idFrom(fields),
    )
    // Who wrote a row is known once the commune has taken it.
    const isTaken = ({ version }: Shown) => version.stamps['author'] !== undefined
    const fieldsOf = ({ version }: Shown) => version.fields
    const waiting = own.filter((row) => !isTaken(row))
    return knownChecklists(own.filter(isTaken).map(fieldsOf), waiting.map(fieldsOf))
  }, [db])
}

function idFrom({ code, version }: Values): string {
  return checklistId(String(code), String(version))
}

/** A word of a checklist in the language in use: its title, a head, an item; else as it is written. */
export function useChecklistWords(): (id: string, name: string, written: string) => string {
  const { t } = useTranslation('checklistWords')
  // What the commune wrote is not read for placeholders.
  return (id, name, written) => String(t(`${id}.${name}`, { defaultValue: '' })) || written
}
