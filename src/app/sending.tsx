import { useNavigate } from 'react-router'

import type { Pending } from '#data/db.ts'
import { useHere } from '#data/here.tsx'
import { useWaiting } from '#data/marks.tsx'
import { Bar } from '#ui/bar.tsx'
import { Button } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { formatMoment } from '#ui/format.ts'
import { Note } from '#ui/note.tsx'
import { Page, Pad } from '#ui/page.tsx'
import { Road } from '#ui/road.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useLanguage } from '#ui/words.ts'

import { useNotebook, useOwn, useSignal, useStatus } from './notebook-context.tsx'
import { QueueLine } from './queue-line.tsx'
import { RefusedLine } from './refused-line.tsx'
import { StuckLine } from './stuck-line.tsx'
import { useAppWords } from './words.ts'
import { useYou } from './you.ts'

/** Gửi và nhận: what waits and since when, what was refused and why, and a button that tries now. */
export function Component() {
  const t = useAppWords()
  const { schedule } = useNotebook()
  const { changes, unsent, attention, stuck } = useWaiting()
  const waiting = byRecord(changes.filter(({ state }) => state === 'waiting'))
  const turnedDown = changes.filter(({ state }) => state === 'refused')
  return (
    <>
      <Bar back="/more" title={t('sending.title')} />
      <Page>
        <RoadToCommune />
        <Trouble />
        <Pad space>
          <Button look="outline" wide icon="refresh" onPress={schedule.tryNow}>
            {t('sending.tryNow')}
          </Button>
        </Pad>
        {attention > 0 && (
          <>
            <SectionHead
              flat
              danger
              title={t('sending.attention')}
              count={turnedDown.length + stuck.length}
            />
            <CardList near label={t('sending.attention')}>
              {stuck.map(({ kind, id }) => (
                <li key={id}>
                  <StuckLine kind={kind} id={id} />
                </li>
              ))}
              {turnedDown.map((change) => (
                <li key={change.id}>
                  <RefusedLine change={change} />
                </li>
              ))}
            </CardList>
          </>
        )}
        {unsent > 0 && (
          <>
            <SectionHead
              flat
              title={t('sending.queue')}
              count={t('sending.items', { n: waiting.length })}
            />
            <CardList near label={t('sending.queue')}>
              {waiting.map((group) => (
                <li key={group[0].about}>
                  <QueueLine changes={group} />
                </li>
              ))}
            </CardList>
          </>
        )}
      </Page>
    </>
  )
}

function RoadToCommune() {
  const t = useAppWords()
  const language = useLanguage()
  const { now } = useHere()
  const isOnline = useSignal()
  const { phase } = useStatus()
  const { unsent } = useWaiting()
  const { contactAt } = useOwn()
  const who = useYou()
  const last =
    contactAt === undefined ? t('sending.never') : formatMoment(contactAt, now(), language)
  const signal = signalWord(isOnline, phase === 'sending')
  const words = t('sending.explain', { who })
  return (
    <Road
      label={`${t('sending.phone')}: ${t('sending.savedAll')}. ${unsent} ${t('sending.waiting')}. ${t(signal)}. ${t('sending.commune')}: ${last}`}
      online={isOnline}
      phone={t('sending.phone')}
      phoneDetail={t('sending.savedAll')}
      count={unsent}
      countWords={unsent > 0 ? t('sending.waiting') : t('sending.nothing')}
      signal={t(signal)}
      commune={t('sending.commune')}
      communeDetail={last}
      words={words}
    />
  )
}

function signalWord(isOnline: boolean, isSending: boolean) {
  if (!isOnline) return 'sending.noSignal'
  return isSending ? 'sending.under' : 'sending.connected'
}

function Trouble() {
  const t = useAppWords()
  const navigate = useNavigate()
  const { trouble } = useStatus()
  if (trouble === undefined) return null
  const needsSignIn = trouble === 'sign-in' || trouble === 'other-device'
  return (
    <Note look={needsSignIn ? 'warn' : 'neutral'} icon={needsSignIn ? 'key' : 'info'}>
      <p>{t(`sending.trouble.${trouble}`)}</p>
      {needsSignIn && (
        <Button small look="outline" onPress={() => void navigate('/sign-in')}>
          {t('sending.signInAgain')}
        </Button>
      )}
    </Note>
  )
}

type Group = [Pending, ...Pending[]]

/** What waits, by the record a person would look at, the oldest first. */
function byRecord(changes: readonly Pending[]): Group[] {
  const groups = new Map<string, Group>()
  for (const change of changes) {
    const group = groups.get(change.about)
    if (group) group.push(change)
    else groups.set(change.about, [change])
  }
  return [...groups.values()]
}
