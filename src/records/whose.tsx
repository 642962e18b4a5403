import { useLiveQuery } from 'dexie-react-hooks'

import { useHere } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import type { Place } from '#data/marks.tsx'
import type { HistoryReply } from '#protocol/api.ts'
import type { Person } from '#protocol/change.ts'
import { idOf, millisOf, type Stamp } from '#protocol/stamp.ts'
import { formatMoment } from '#ui/format.ts'
import type { IconName } from '#ui/icon.tsx'
import { useLanguage } from '#ui/words.ts'

import { useSettleWords } from './settle-words.tsx'

/** Whose a value is, as a head says it and as a line under the value does. */
export type Whose = { title: string; icon: IconName; moment: string }

type Set = { stamp: Stamp; by: Person }

/**
 * Says whose the values of a field are: mine and the server's where one of two is mine, else by
 * name, with the moment and the phone as far as they are known.
 */
export function useWhose(
  place: Place,
  told: HistoryReply | undefined,
): (sides: readonly Set[]) => Whose[] {
  const t = useSettleWords()
  const language = useLanguage()
  const { officer, now } = useHere()
  const nameWords = useNameWords()
  const phoneOf = usePhoneWords(place, told)
  const known = new Map(told?.changes.map(({ id, by }) => [id, by]))
  const personOf = ({ stamp, by }: Set) => (by.id === '' ? (known.get(idOf(stamp)) ?? by) : by)

  return (sides) => {
    const people = sides.map(personOf)
    const hasMine = people.some(({ id }) => id === officer.id)
    const short = nameWords(people)
    return sides.map(({ stamp }, at): Whose => {
      const isMine = people[at]?.id === officer.id
      const who = isMine ? t('whose.byMe') : (short[at] ?? '')
      const time = formatMoment(millisOf(stamp), now(), language)
      const moment = [who, time, phoneOf(idOf(stamp))].filter(Boolean).join(', ')
      if (isMine) return { title: t('whose.mine'), icon: 'local', moment }
      if (hasMine && (sides.length === 2 || who === '')) {
        return { title: t('whose.server'), icon: 'unit', moment }
      }
      const title = who === '' ? t('whose.other') : t('whose.of', { who })
      return { title, icon: 'person', moment }
    })
  }
}

/** Officers as colleagues call them, anh Lực; by their whole names where two would sound the same. */
function useNameWords(): (people: readonly Person[]) => string[] {
  const t = useSettleWords()
  const { nameOf, officerOf } = useNames()
  return (people) => {
    const called = people.map((person) => {
      const name = nameOf(person.id) || person.name
      const given = name.split(' ').at(-1) ?? name
      const pronoun = officerOf(person.id)?.pronoun ?? 'plain'
      return { id: person.id, name, short: name && t(`whose.${pronoun}`, { given, name }) }
    })
    return called.map(({ id, name, short }) =>
      called.some((other) => other.id !== id && other.short === short) ? name : short,
    )
  }
}

/** On which phone a change of a record was made: this one, or the letter the server told. */
export function usePhoneWords(
  { kind, id: record }: Place,
  told: HistoryReply | undefined,
): (changeId: string) => string {
  const t = useSettleWords()
  const { db } = useHere()
  const own = useLiveQuery(async () => {
    const made = await db.outbox.where('[kind+record]').equals([kind, record]).toArray()
    const letter = (await db.own.get('own'))?.session.letter
    return { ids: new Set(made.map(({ id }) => id)), letter }
  }, [db, kind, record])
  const letterById = new Map(told?.changes.map(({ id, device }) => [id, device]))
  return (id) => {
    const letter = letterById.get(id) ?? ''
    const isHere = own?.ids.has(id) === true || (letter !== '' && letter === own?.letter)
    if (isHere) return t('deviceHere')
    return letter === '' ? '' : t('device', { letter })
  }
}
