import type { Shown } from '#data/db.ts'
import type { Edit, Past } from '#data/edits.ts'
import { useWaiting } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { madeAt } from '#data/record.ts'
import { dayOf } from '#domain/day.ts'
import type { HistoryReply } from '#protocol/api.ts'
import { millisOf } from '#protocol/stamp.ts'
import { formatShortDay, formatTime } from '#ui/format.ts'
import type { TimelineItem } from '#ui/timeline.tsx'

import { BringBack, useReturnable } from './bring-back.tsx'
import { useEditWords } from './edit-words.tsx'
import type { KindName } from './shapes.ts'
import { usePartWords } from './part-words.tsx'
import { useSettleWords } from './settle-words.tsx'

/** Something that happened with a record, and when, in milliseconds. */
export type Event = TimelineItem & { at: number }

/** A moment as a line of Diễn biến says it: the day, then the hour. */
export function momentWords(at: number): [string, string] {
  return [formatShortDay(dayOf(at)), formatTime(at)]
}

/** The steps and notes of a record. */
export function usePartEvents(kind: KindName, shown: Shown, parts: readonly Shown[]): Event[] {
  const t = useSettleWords()
  const words = usePartWords(kind)
  const { changes } = useWaiting()
  const stateByRecord = new Map(changes.map(({ record, state }) => [record, state]))
  return parts.map((part) => {
    const at = millisOf(part.version.stamps['on'] ?? '0')
    const isStuck = shown.stuck?.includes(part.id) === true
    const state = stateByRecord.get(part.id)
    const { title, body } = words(part)
    return {
      id: part.id,
      at,
      when: momentWords(at),
      title,
      body,
      ...(isStuck ? { tone: 'attention', extra: <p>{t('past.stuck')}</p> } : {}),
      ...(state === undefined ? {} : { mark: state === 'refused' ? 'attention' : 'wait' }),
    }
  })
}

export type Telling = {
  kind: KindName
  shown: Shown
  parts: readonly Shown[]
  told: HistoryReply | undefined
}

/** The changes of a record's own values, and its making; of one field alone where `only` names it. */
export function useEditEvents(telling: Telling, { made, edits }: Past, only: string): Event[] {
  const { kind, shown, parts, told } = telling
  const words = useEditWords(kind, shown, told)
  const returnable = useReturnable(kind, shown, parts)
  const isTold = (name: string) => only === '' || name === only
  const changed = edits.filter(({ fields }) => Object.keys(fields).some(isTold))
  const begun = useMade(telling, made)
  const gone = made ? returnable(made.fields).filter(isTold) : []
  const firstOf = only === '' ? gone : [only]
  const first: Event = {
    ...begun,
    body: [...(made ? words.first(made, firstOf) : []), made ? words.maker(made) : begun.body]
      .filter(Boolean)
      .join(' · '),
    extra: made && <BringBack kind={kind} shown={shown} fields={made.fields} names={gone} />,
  }
  return [...changed.map((edit) => eventOf(edit)), first]

  function eventOf(edit: Edit): Event {
    return {
      id: edit.id,
      at: edit.at,
      when: momentWords(edit.at),
      ...words.edit(edit, only === '' ? undefined : only),
      mark: edit.isWaiting ? 'wait' : undefined,
      extra: (
        <BringBack
          kind={kind}
          shown={shown}
          fields={edit.fields}
          names={returnable(edit.fields).filter(isTold)}
        />
      ),
    }
  }
}

/** The making of a record: known from its own first change, else from its author and its stamps. */
function useMade({ shown }: Telling, made: Edit | undefined): Event & { body: string } {
  const t = useSettleWords()
  const { nameOf } = useNames()
  const at = made?.at ?? madeAt(shown)
  return {
    id: 'made',
    at,
    when: momentWords(at),
    title: t('past.made'),
    body: nameOf(shown.author),
  }
}
