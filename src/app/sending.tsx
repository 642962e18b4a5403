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

import { ContestedLine, StuckLine } from './crossed-line.tsx'
import { HeldLine, useHeld } from './held.tsx'
import { useNotebook, useOwn, useSignal, useStatus } from './notebook-context.tsx'
import { QueueLine } from './queue-line.tsx'
import { ReadersLine, useReadersWaiting } from './readers-line.tsx'
import { RefusedLine } from './refused-line.tsx'
import { SealedLine } from './sealed-line.tsx'
import { useSendingWords } from './sending-words.ts'
import { useAppWords } from './words.ts'
import { useYou } from './you.ts'

/** Gửi và nhận: what waits and since when, what was refused and why, and a button that tries now. */
export function Component() {
  const t = useSendingWords()
  const { schedule } = useNotebook()
  const { changes, unsent, stuck, contested } = useWaiting()
  const { held, askAgain } = useHeld()
  const waiting = byRecord(changes.filter(({ state }) => state === 'waiting'))
  const turnedDown = changes.filter(({ state }) => state === 'refused')
  const unconfirmed = useReadersWaiting()
  const others = held.length + (unconfirmed > 0 ? 1 : 0)
  const calls = turnedDown.length + stuck.length + contested.length + others
  return (
    <>
      <Bar back="/more" title={t('title')} />
      <Page>
        <RoadToCommune />
        <Trouble />
        <Pad space>
          <Button look="outline" wide icon="refresh" onPress={schedule.tryNow}>
            {t('tryNow')}
          </Button>
        </Pad>
        {calls > 0 && (
          <>
            <SectionHead flat danger title={t('attention')} count={calls} />
            <CardList near label={t('attention')}>
              {contested.map((place) => (
                <li key={place.id}>
                  <ContestedLine {...place} />
                </li>
              ))}
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
              {held.map((each) => (
                <li key={each.id}>
                  <HeldLine held={each} onSettled={askAgain} />
                </li>
              ))}
              {unconfirmed > 0 && (
                <li>
                  <ReadersLine count={unconfirmed} />
                </li>
              )}
            </CardList>
          </>
        )}
        {unsent > 0 && (
          <>
            <SectionHead flat title={t('queue')} count={t('items', { n: waiting.length })} />
            <CardList near label={t('queue')}>
              {waiting.map((group) => (
                <li key={group[0].about}>
                  <QueueLine changes={group} />
                </li>
              ))}
            </CardList>
          </>
        )}
        <SealedLine />
      </Page>
    </>
  )
}

function RoadToCommune() {
  const t = useSendingWords()
  const language = useLanguage()
  const { now } = useHere()
  const isOnline = useSignal()
  const { phase } = useStatus()
  const { unsent } = useWaiting()
  const { contactAt } = useOwn()
  const who = useYou()
  const last = contactAt === undefined ? t('never') : formatMoment(contactAt, now(), language)
  const signal = signalWord(isOnline, phase === 'sending')
  const words = t('explain', { who })
  return (
    <Road
      label={`${t('phone')}: ${t('savedAll')}. ${unsent} ${t('waiting')}. ${t(signal)}. ${t('commune')}: ${last}`}
      online={isOnline}
      phone={t('phone')}
      phoneDetail={t('savedAll')}
      count={unsent}
      countWords={unsent > 0 ? t('waiting') : t('nothing')}
      signal={t(signal)}
      commune={t('commune')}
      communeDetail={last}
      words={words}
    />
  )
}

function signalWord(isOnline: boolean, isSending: boolean) {
  if (!isOnline) return 'noSignal'
  return isSending ? 'under' : 'connected'
}

function Trouble() {
  const t = useSendingWords()
  const app = useAppWords()
  const navigate = useNavigate()
  const { trouble } = useStatus()
  if (trouble === undefined) return null
  const needsSignIn = trouble === 'sign-in' || trouble === 'other-device'
  return (
    <Note look={needsSignIn ? 'warn' : 'neutral'} icon={needsSignIn ? 'key' : 'info'}>
      <p>{t(`trouble.${trouble}`)}</p>
      {needsSignIn && (
        <Button small look="outline" onPress={() => void navigate('/sign-in')}>
          {app('sending.signInAgain')}
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
