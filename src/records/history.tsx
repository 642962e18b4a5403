import { useLiveQuery } from 'dexie-react-hooks'
import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { pastOf, type Past } from '#data/edits.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { deadlineRules } from '#domain/deadlines/rules.ts'
import type { HistoryReply } from '#protocol/api.ts'
import { Button } from '#ui/button.tsx'
import { formatShortDay } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Pad } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { useWords } from '#ui/words.ts'

import { type Event, momentWords, useEditEvents, usePartEvents } from './events.tsx'
import { HistoryFilter, PARTS } from './history-filter.tsx'
import type { KindName } from './shapes.ts'
import { useSettleWords } from './settle-words.tsx'
import { useTold } from './told.tsx'

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
  const t = useSettleWords()
  const { told, isOffline, askOlder } = useTold(kind, shown)
  const past = usePast(kind, shown, told)
  const [only, setOnly] = useState('')
  const partEvents = usePartEvents(kind, shown, parts)
  const editEvents = useEditEvents({ kind, shown, parts, told }, past, only)
  const overdue = useOverdue(shown)
  const events = [
    ...(only === '' || only === PARTS ? partEvents : []),
    ...(only === PARTS ? [] : editEvents),
    ...(only === '' ? overdue : []),
  ].toSorted((a, b) => b.at - a.at)
  return (
    <>
      <SectionHead title={t('past.title')} timeline />
      <HistoryFilter
        kind={kind}
        edits={past.edits}
        hasParts={partEvents.length > 0}
        chosen={only}
        onPick={setOnly}
      />
      <Timeline
        label={t('past.title')}
        items={events.map(({ at: _, ...event }, place) => ({ ...event, isNow: place === 0 }))}
      />
      {told?.more === true && (
        <Pad space>
          <Button look="outline" wide onPress={() => void askOlder()}>
            {t('past.older')}
          </Button>
        </Pad>
      )}
      {isOffline && <Note icon="info">{t('past.offline')}</Note>}
    </>
  )
}

function usePast(kind: KindName, { id }: Shown, told: HistoryReply | undefined): Past {
  const { db, officer } = useHere()
  const { nameOf } = useNames()
  const own = useLiveQuery(
    () => db.outbox.where('[kind+record]').equals([kind, id]).sortBy('seq'),
    [db, kind, id],
  )
  return pastOf(told, own ?? [], { id: officer.id, name: nameOf(officer.id) })
}

function useOverdue(shown: Shown): Event[] {
  const t = useSettleWords()
  const words = useWords('plain')
  const today = useToday()
  if (!shown.due || shown.due.on >= today || shown.due.rule === undefined) return []
  const at = Date.parse(`${shown.due.on}T23:59:59+07:00`)
  const [day] = momentWords(at)
  const { rule } = shown.due
  const duty = deadlineRules.find((each) => each.rule === rule)?.of
  return [
    {
      id: 'overdue',
      at,
      when: [day ?? formatShortDay(shown.due.on)],
      title: t('past.overdue', { due: words(`due.${duty}`).toLowerCase() }),
      tone: 'danger',
    },
  ]
}
