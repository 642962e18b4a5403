import { useState } from 'react'

import { useHere } from '#data/here.tsx'
import { worksWithCitizens } from '#domain/officer.ts'
import { confirmedReply, type ReadersReply } from '#protocol/record-acts.ts'
import { Bar } from '#ui/bar.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { CardList } from '#ui/card.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Empty } from '#ui/empty.tsx'
import { KeyValues } from '#ui/key-values.tsx'
import { ListButton } from '#ui/list-button.tsx'
import { Note } from '#ui/note.tsx'
import { Dock, Page } from '#ui/page.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

import { useReaders, type Waiting } from './readers-asked.ts'
import { useReadersLook } from './readers-look.tsx'
import { useReadersWords } from './readers-words.ts'
import { type Answer, request } from './request.ts'
import { SendingPill } from './sending-pill.tsx'
import { useToldOf } from './told-of.ts'
import { useAppWords } from './words.ts'

type Confirming = (confirmed: readonly Waiting[]) => Promise<void>

/** Who reads what is not for everybody, to be confirmed after the book was brought back from a backup. */
export function Component() {
  const t = useReadersWords()
  const { officer } = useHere()
  const mayHaveSome = worksWithCitizens(officer)
  return (
    <>
      <Bar back="/sending" title={t('title')} pill={<SendingPill />} />
      {mayHaveSome ? (
        <Asked />
      ) : (
        <Page>
          <Empty nothing title={t('trouble.blocked')} />
        </Page>
      )}
    </>
  )
}

function Asked() {
  const { answer, askAgain } = useReaders()
  const confirm = useConfirming(askAgain)
  const waiting = answer?.ok ? answer.value.waiting : []
  return (
    <>
      <Page busy={answer === undefined}>
        {answer ? <Answered answer={answer} onAgain={askAgain} confirm={confirm} /> : <Skeleton />}
      </Page>
      {waiting.length > 1 && <All waiting={waiting} confirm={confirm} />}
    </>
  )
}

type Heard = { answer: Answer<ReadersReply>; onAgain: () => void; confirm: Confirming }

function Answered({ answer, onAgain, confirm }: Heard) {
  const t = useReadersWords()
  if (!answer.ok) return <Unanswered status={answer.status} onAgain={onAgain} />
  if (answer.value.waiting.length === 0) return <Empty done title={t('done')} />
  return <List {...answer.value} confirm={confirm} />
}

function Unanswered({ status, onAgain }: { status: number; onAgain: () => void }) {
  const t = useReadersWords()
  const app = useAppWords()
  return (
    <Note look="warn" icon={status === 0 ? 'no-signal' : 'warning'} urgent>
      <p>{t(`trouble.${troubleOf(status)}`)}</p>
      {status === 401 ? (
        <ButtonLink look="inherit" to="/sign-in">
          {app('sending.signInAgain')}
        </ButtonLink>
      ) : (
        <Button look="inherit" onPress={onAgain}>
          {t('again')}
        </Button>
      )}
    </Note>
  )
}

function List({ waiting, more, confirm }: ReadersReply & { confirm: Confirming }) {
  const t = useReadersWords()
  const look = useReadersLook()
  const [opened, setOpened] = useState<Waiting>()
  return (
    <>
      <Note icon="info">{t('explain')}</Note>
      <SectionHead flat title={t('list')} count={waiting.length} />
      <CardList near label={t('list')}>
        {waiting.map((each) => (
          <li key={each.id}>
            <ListButton icon="lock" {...shortLook(look(each))} onPress={() => setOpened(each)} />
          </li>
        ))}
      </CardList>
      {more && <Note icon="info">{t('more')}</Note>}
      {opened && (
        <One
          waiting={opened}
          onClose={() => setOpened(undefined)}
          onConfirm={() => {
            setOpened(undefined)
            void confirm([opened])
          }}
        />
      )}
    </>
  )
}

function shortLook({ title, detail }: { title: string; detail: string }) {
  return { title, detail }
}

type OneOf = { waiting: Waiting; onClose: () => void; onConfirm: () => void }

/** One record: who reads it, the way to change that, and to say that it is right. */
function One({ waiting, onClose, onConfirm }: OneOf) {
  const t = useReadersWords()
  const { title, items } = useReadersLook()(waiting)
  const { about } = waiting
  return (
    <Sheet open title={title} onClose={onClose}>
      <KeyValues items={items} />
      <Note icon="info">{t(about ? 'change' : 'keep')}</Note>
      <Dock>
        {about && (
          <ButtonLink look="outline" to={`/${about.kind}/${about.id}`}>
            {t('open')}
          </ButtonLink>
        )}
        <Button icon="check" onPress={onConfirm}>
          {t('confirm')}
        </Button>
      </Dock>
    </Sheet>
  )
}

/** Confirms all that is shown, after a question. */
function All({ waiting, confirm }: { waiting: readonly Waiting[]; confirm: Confirming }) {
  const t = useReadersWords()
  const [isAsking, setAsking] = useState(false)
  const n = waiting.length
  return (
    <>
      <Dock>
        <Button wide icon="check" onPress={() => setAsking(true)}>
          {t('confirmAll', { n })}
        </Button>
      </Dock>
      <Confirm
        open={isAsking}
        title={t('allTitle', { n })}
        text={t('allText')}
        no={t('back')}
        yes={t('confirmYes')}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false)
          void confirm(waiting)
        }}
      />
    </>
  )
}

/** Confirms records as they were shown and says what came of it; the rows come with the next exchange. */
function useConfirming(onSettled: () => void): Confirming {
  const t = useReadersWords()
  const tell = useToldOf(onSettled)
  return async (waiting) => {
    const confirmed = waiting.map(({ id, mark }) => ({ id, mark }))
    const answer = await request('POST', '/api/readers', confirmedReply, { confirmed })
    tell(answer, {
      done: answer.ok ? t('confirmed', { n: answer.value.count }) : '',
      trouble: (status) => t(`trouble.${troubleOf(status)}`),
    })
    // Asked again, the page says so for longer than a moment, and leads to where one signs in.
    if (!answer.ok && answer.status === 401) onSettled()
  }
}

function troubleOf(status: number) {
  if (status === 0) return 'offline'
  if (status === 401) return 'signIn'
  if (status === 403) return 'blocked'
  return status === 404 ? 'changed' : 'other'
}
