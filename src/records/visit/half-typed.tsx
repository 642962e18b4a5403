import { useLiveQuery } from 'dexie-react-hooks'
import { type ReactNode, useState } from 'react'

import type { Draft, Shown } from '#data/db.ts'
import { dropDraft } from '#data/drafts.ts'
import { useHere, useToday } from '#data/here.tsx'
import { asOftenAsCan } from '#domain/checklist/repeated.ts'
import { answerId, numberFrom, placeOfAnswer, pointsFrom, saidIn } from '#records/answer/said.ts'
import { mayBeScored, saidWhole } from '#records/answer/whole.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useWrite } from '#records/write.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Confirm } from '#ui/confirm.tsx'
import { Note } from '#ui/note.tsx'
import { Wrap } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { FindingSheet } from './finding-sheet.tsx'
import { type Saying, useSaying } from './item-answer.tsx'
import { overOf, TYPED } from './typed-answer.tsx'
import { type Stop, stopsOf } from './walk.ts'

const FINDING = 'finding:'

/**
 * What is half typed of a visit on this phone: while it is under way with the way to its item;
 * once its answering ended, here or by a colleague's minutes, to be saved or dropped.
 */
export function HalfTyped({ shown, answers }: { shown: Shown; answers: readonly Shown[] }) {
  const known = useChecklists()
  const drafts = useDraftsAt(shown.id)
  if (!known || !drafts) return null
  const stops = stopsOf([...known.values()].map(asOftenAsCan))
  return drafts.map((draft) => {
    const record = draft.id.split(':')[1] ?? ''
    const stop = stops.find(({ key }) => key === placeOfAnswer(shown.id, record))
    if (draft.id.startsWith(FINDING) && (stop || record === shown.id)) {
      return <HalfFinding key={draft.id} draft={draft} shown={shown} stop={stop} />
    }
    if (!stop) return null
    if (shown.state === 'under_way') {
      return <HalfUnderWay key={draft.id} {...{ draft, shown, stop }} />
    }
    const row = answers.find(({ id }) => id === record)
    return <HalfOfVisit key={draft.id} {...{ draft, shown, stop, row }} />
  })
}

/** The drafts of answers, and of findings noted at an item or at the visit as a whole. */
export function useDraftsAt(visit: string): Draft[] | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const names = [`${TYPED}${visit}-`, `${FINDING}${visit}-`]
    const atItems = await db.drafts.where('id').startsWithAnyOf(names).toArray()
    const atVisit = await db.drafts.where('id').equals(`${FINDING}${visit}`).toArray()
    return [...atItems, ...atVisit].filter(({ sealed }) => sealed === undefined)
  }, [db, visit])
}

type Half = { draft: Draft; shown: Shown; stop: Stop }

/** What is half typed at an item that can still be answered: it is gone on with there. */
function HalfUnderWay({ draft, shown, stop }: Half) {
  const t = useAnsweringWords()
  const title = useHalfTitle(draft, stop)
  return (
    <HalfNote draft={draft} title={title} words={wordsOf(draft.values[fieldOf(draft)])}>
      <ButtonLink small to={`/visit/${shown.id}/answer?at=${stop.key}`}>
        {t('toStop', { name: stop.item.id })}
      </ButtonLink>
    </HalfNote>
  )
}

function useHalfTitle(draft: Draft, { item }: Stop): string {
  const t = useAnsweringWords()
  const own = useWords('answer')
  return t('halfAnswer', { item: item.id, field: own(`fields.${fieldOf(draft)}`) })
}

/** The field that a draft of an answer is of. */
function fieldOf({ id }: Draft): string {
  return id.split(':')[2] ?? ''
}

function HalfOfVisit({ draft, shown, stop, row }: Half & { row: Shown | undefined }) {
  const saying = useSaying(shown.id, stop, row)
  return <HalfAnswer {...{ draft, stop, saying }} />
}

/** An answer that was being typed: to be saved as it stands, or dropped; `over` says why it is not taken any more. */
export function HalfAnswer({
  draft,
  stop,
  saying,
  over,
}: {
  draft: Draft
  stop: Stop
  saying: Saying
  over?: string | undefined
}) {
  const t = useAnsweringWords()
  const title = useHalfTitle(draft, stop)
  const [isWrong, setWrong] = useState(false)
  const name = fieldOf(draft)
  const words = wordsOf(draft.values[name])
  const { value: stands } = saidIn(saying.row?.version.fields ?? {})
  async function keep() {
    const stored = storedOf(stop, name, words)
    const isTaken = stored !== undefined && (name !== 'points' || mayBeScored(stop.item, stands))
    setWrong(!isTaken)
    if (!isTaken) return
    await saying.say(saidWhole(stop.item, { name, stored }, stands), {
      draft: draft.id,
      over: overOf(draft, name),
    })
  }
  return (
    <HalfNote
      draft={draft}
      title={title}
      words={words}
      wrong={isWrong ? wrongOf(t, { stop, name, stands }) : over}
    >
      {over === undefined && (
        <Button small onPress={() => void keep()}>
          {t('halfSave')}
        </Button>
      )}
    </HalfNote>
  )
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function storedOf({ item }: Stop, name: string, words: string): string | undefined {
  if (words === '' || (name !== 'number' && name !== 'points')) return words
  return name === 'number' ? numberFrom(words) : pointsFrom(words, item.maxPoints)
}

function wrongOf(
  t: ReturnType<typeof useAnsweringWords>,
  { stop: { item }, name, stands }: { stop: Stop; name: string; stands: string | undefined },
): string {
  if (name === 'points' && !mayBeScored(item, stands)) return t('markFirst')
  return name === 'number' ? t('numberWrong') : t('pointsWrong', { n: item.maxPoints })
}

function HalfFinding({ draft, shown, stop }: Omit<Half, 'stop'> & { stop: Stop | undefined }) {
  const t = useAnsweringWords()
  const plain = usePlainWords()
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const about = stop && {
    answer: answerId(shown.id, stop.checklist.id, stop.item.id),
    item: stop.item.id,
  }
  const words = ['content', 'recommendation'].map((name) => wordsOf(draft.values[name]))
  return (
    <>
      <HalfNote
        draft={draft}
        title={about ? t('halfFinding', { item: about.item }) : t('halfFindingOfVisit')}
        words={words.filter(Boolean).join(' ')}
      >
        {shown.state !== 'closed' && (
          <Button small onPress={() => setOpen(true)}>
            {plain('goOn')}
          </Button>
        )}
      </HalfNote>
      {isOpen && (
        <FindingSheet
          shown={shown}
          {...(about && { about })}
          today={today}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

/** Half-typed words, what can be done with them, and the way to drop them. */
function HalfNote({
  draft,
  title,
  words,
  wrong,
  children,
}: {
  draft: Draft
  title: string
  words: string
  wrong?: string | undefined
  children: ReactNode
}) {
  const here = useHere()
  const plain = usePlainWords()
  const write = useWrite()
  const [isAsking, setAsking] = useState(false)
  return (
    <Note look="info" icon="draft">
      <b>{title}</b>
      <p>{words}</p>
      {wrong !== undefined && <p role="alert">{wrong}</p>}
      <Wrap>
        {children}
        <Button small look="outline" onPress={() => setAsking(true)}>
          {plain('drop')}
        </Button>
      </Wrap>
      <Confirm
        open={isAsking}
        title={plain('dropDraft')}
        text={plain('dropDraftText')}
        no={plain('keep')}
        yes={plain('drop')}
        danger
        onNo={() => setAsking(false)}
        onYes={() => void write(() => dropDraft(here, draft.id))}
      />
    </Note>
  )
}
