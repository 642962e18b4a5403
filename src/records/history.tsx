import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
import { useNames } from '#data/names.tsx'
import { madeAt } from '#data/record.ts'
import { dayOf } from '#domain/day.ts'
import type { HistoryReply } from '#protocol/api.ts'
import { millisOf } from '#protocol/stamp.ts'
import { formatShortDay, formatTime } from '#ui/format.ts'
import { SectionHead } from '#ui/section-head.tsx'
import { Timeline, type TimelineItem } from '#ui/timeline.tsx'
import { Note } from '#ui/note.tsx'

import { editsOf } from '#data/edits.ts'
import { type KindName } from './kinds.ts'
import { usePartWords } from './part-words.tsx'
import { usePlainWords } from './plain-words.tsx'
import { useEditWords } from './edit-words.tsx'

type Event = TimelineItem & { at: number }

/** Diễn biến: all that happened with a record as far as this phone or the server knows, newest first. */
export function History({
  kind,
  shown,
  parts,
}: {
  kind: KindName
  shown: Shown
  parts: readonly Shown[]
}) {
  const t = usePlainWords()
  const { told, isOffline } = useTold(kind, shown)
  const events = [
    ...useMade(shown),
    ...usePartEvents(kind, shown, parts),
    ...useEdits(kind, shown, told),
    ...useOverdue(shown),
  ].toSorted((a, b) => b.at - a.at)
  return (
    <>
      <SectionHead title={t('history')} timeline />
      <Timeline
        label={t('history')}
        items={events.map(({ at: _, ...event }, place) => ({ ...event, isNow: place === 0 }))}
      />
      {isOffline && <Note icon="info">{t('historyOffline')}</Note>}
    </>
  )
}

/** What the server tells of the record's past; asked again when the row has moved on. */
function useTold(kind: KindName, { id, version }: Shown) {
  const { askHistory } = useHere()
  const [reply, setReply] = useState<HistoryReply | null>()
  const latest = Object.values(version.stamps).reduce((a, b) => (a > b ? a : b), '')
  useEffect(() => {
    let isLeft = false
    void askHistory(kind, id).then((told) => {
      if (!isLeft) setReply((before) => told ?? before ?? null)
    })
    return () => {
      isLeft = true
    }
  }, [askHistory, kind, id, latest])
  return { told: reply ?? undefined, isOffline: reply === null }
}

function useMade(shown: Shown): Event[] {
  const t = usePlainWords()
  const { nameOf } = useNames()
  const { officer } = useHere()
  const at = madeAt(shown)
  const name = nameOf(shown.author)
  const isOwn = shown.author === officer.id
  return [
    {
      id: 'made',
      at,
      when: momentWords(at),
      title: t('made'),
      body: name === '' ? undefined : t(isOwn ? 'madeHere' : 'madeBy', { name }),
    },
  ]
}

function usePartEvents(kind: KindName, shown: Shown, parts: readonly Shown[]): Event[] {
  const t = usePlainWords()
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
      ...(isStuck ? { tone: 'attention', extra: <p>{t('stuck')}</p> } : {}),
      ...(state === undefined ? {} : { mark: state === 'refused' ? 'attention' : 'wait' }),
    }
  })
}

function useEdits(kind: KindName, shown: Shown, told: HistoryReply | undefined): Event[] {
  const { db, officer } = useHere()
  const { nameOf } = useNames()
  const words = useEditWords(kind)
  const own = useLiveQuery(
    () => db.outbox.where('[kind+record]').equals([kind, shown.id]).sortBy('seq'),
    [db, kind, shown.id],
  )
  return editsOf(told, own ?? [], nameOf(officer.id)).map((edit) => ({
    id: edit.id,
    at: edit.at,
    when: momentWords(edit.at),
    ...words(edit),
    mark: edit.isWaiting ? ('wait' as const) : undefined,
  }))
}

function useOverdue(shown: Shown): Event[] {
  const t = usePlainWords()
  const today = useToday()
  if (!shown.due || shown.due.on >= today || shown.due.rule === undefined) return []
  const at = Date.parse(`${shown.due.on}T23:59:59+07:00`)
  return [
    {
      id: 'overdue',
      at,
      when: [formatShortDay(shown.due.on)],
      title: t('overdueEvent'),
      tone: 'danger',
    },
  ]
}

function momentWords(at: number): [string, string] {
  return [formatShortDay(dayOf(at)), formatTime(at)]
}
