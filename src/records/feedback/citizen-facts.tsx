import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { recordOf } from '#data/record.ts'
import { IconButton } from '#ui/icon-button.tsx'
import type { KeyValue } from '#ui/key-values.tsx'
import { useWords } from '#ui/words.ts'

import type { Citizen } from '#records/citizen/record.ts'
import { usePlainWords } from '#records/plain-words.tsx'
import type { Feedback } from './record.ts'

/** Who said it, as far as this phone may know, and a way to call them. */
export function useRaisedBy(shown: Shown): KeyValue {
  const t = usePlainWords()
  const own = useWords('feedback')
  const apart = useApart(shown.id)
  const { raisedBy, person, phone, address } = recordOf<Feedback>(shown)
  const fact = { icon: 'person', label: t('raisedBy') } as const
  if (raisedBy === 'named') {
    const details = [phone, address ?? apart?.address].filter(Boolean).join(' · ')
    return { ...fact, value: person ?? '', detail: details, action: callTo(phone, person) }
  }
  if (raisedBy !== 'withheld') return { ...fact, value: t('unnamed') }
  const kept = own('choices.raisedBy.withheld')
  if (!apart) return { ...fact, icon: 'lock', value: kept }
  const details = [apart.phone, apart.address, kept].filter(Boolean).join(' · ')
  return { ...fact, value: apart.name, detail: details, action: callTo(apart.phone, apart.name) }

  function callTo(number: string | undefined, name = '') {
    const digits = number?.replaceAll(/[^+\d]/g, '') ?? ''
    if (digits === '') return undefined
    return (
      <IconButton icon="phone" look="link" label={t('call', { name })} href={`tel:${digits}`} />
    )
  }
}

/** The record of who said it, where it is on this phone and was not taken out. */
export function useApart(of: string): Citizen | undefined {
  const { db } = useHere()
  const row = useLiveQuery(
    () =>
      db.citizen
        .where('of')
        .equals(of)
        .filter(({ list }) => list !== 'removed')
        .first(),
    [db, of],
  )
  return row && recordOf<Citizen>(row)
}
