import { type ReactNode, useEffect, useRef, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useMarkOf } from '#data/marks.tsx'
import { type Said, standingOf } from '#domain/checklist/checklist.ts'
import { nameOf } from '#domain/checklist/repeated.ts'
import { givesPoints, resultOf } from '#domain/checklist/score.ts'
import { useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { ContestedNote } from '#records/contested-note.tsx'
import { Button, ButtonLink } from '#ui/button.tsx'
import { formatNumber, formatTime } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Mark } from '#ui/mark.tsx'
import { Page } from '#ui/page.tsx'
import { JumpButton, Question, QuestionPart, QuestionStrip, ScoreHead } from '#ui/question.tsx'
import { StepDock } from '#ui/step-dock.tsx'
import { useLanguage } from '#ui/words.ts'

import { ItemHistory } from './answer-history.tsx'
import { useAnsweringWords } from './answering-words.tsx'
import { FindingOfItem } from './finding-of-item.tsx'
import { ItemAnswer, type Saying, useSaying } from './item-answer.tsx'
import { ItemMap } from './item-map.tsx'
import { ItemNote } from './item-note.tsx'
import type { Before } from './last-time.tsx'
import { LastTime } from './last-time-note.tsx'
import { OneMore, useGroupTitle } from './repeated.tsx'
import { AskBeforeLeaving, type Unsaved, UnsavedContext } from './unsaved.tsx'
import { openStops, saidAt, saidOf, type Stop } from './walk.ts'

type Answered = {
  shown: Shown
  stops: readonly Stop[]
  stop: Stop
  answers: readonly Shown[]
  before: Before | undefined
  onGo: (key: string) => void
}

/** One item of a checklist, answered in the field: the score above, the answers, the next one below. */
export function AnswerScreen({ shown, stops, stop, answers, before, onGo }: Answered) {
  const said = saidAt(answers.map(({ version }) => version.fields))
  const row = rowAt(stop, answers)
  const saying = useSaying(shown.id, stop, row)
  return (
    <ItemPage
      back={`/visit/${shown.id}`}
      {...{ stops, stop, said, row, saying, onGo }}
      beside={<LastTime stop={stop} before={before} said={said.get(stop.key)} />}
      below={
        <>
          <FindingOfItem
            key={`finding ${stop.key}`}
            shown={shown}
            stop={stop}
            answer={saying.id}
            said={said.get(stop.key)}
          />
          <OneMore stop={stop} onGo={onGo} />
        </>
      }
    />
  )
}

/** The answer to an item among some. */
export function rowAt({ checklist, item }: Stop, answers: readonly Shown[]): Shown | undefined {
  return answers.find(
    ({ version: { fields } }) => fields['checklist'] === checklist.id && fields['item'] === item.id,
  )
}

/**
 * One item and the way to the others: the score so far, what is asked, how it is answered, a note.
 * `beside` stands between the answer and the note, `below` after it.
 */
export function ItemPage({
  back,
  stops,
  stop,
  said,
  row,
  saying,
  beside,
  below,
  onGo,
}: {
  back: string
  stops: readonly Stop[]
  stop: Stop
  said: ReadonlyMap<string, Said>
  row: Shown | undefined
  saying: Saying
  beside: ReactNode
  below?: ReactNode
  onGo: (key: string) => void
}) {
  const title = useFocusedTitle(stop.key)
  const [isMapOpen, setMapOpen] = useState(false)
  const [unsaved] = useState((): Unsaved => new Map())
  const own = stops.filter(({ checklist }) => checklist.id === stop.checklist.id)
  const left = openStops(stops, said, stop.key)
  return (
    <UnsavedContext value={unsaved}>
      <Page>
        <Progress
          stop={stop}
          stops={own}
          said={said}
          left={left.length}
          onMap={() => setMapOpen(true)}
        />
        <Asked stop={stop} count={own.length} titleId={title} />
        {row && <ContestedNote kind={saying.kind} shown={row} />}
        <ItemAnswer key={stop.key} stop={stop} row={row} saying={saying} />
        {beside}
        <ItemNote key={`note ${stop.key}`} row={row} saying={saying} />
        {below}
        {row && <ItemHistory key={`history ${stop.key}`} kind={saying.kind} row={row} />}
      </Page>
      <Steps to={back} stops={stops} stop={stop} row={row} onGo={onGo} />
      <ItemMap
        open={isMapOpen}
        stops={stops}
        said={said}
        here={stop.key}
        next={left[0]}
        left={left.length}
        onPick={(key) => {
          setMapOpen(false)
          onGo(key)
        }}
        onClose={() => setMapOpen(false)}
      />
      <AskBeforeLeaving unsaved={unsaved} />
    </UnsavedContext>
  )
}

/** Who reads with the keyboard or by ear is taken along when another item comes. */
function useFocusedTitle(key: string): string {
  const id = 'question'
  const shown = useRef(key)
  useEffect(() => {
    if (shown.current === key) return
    shown.current = key
    scrollTo({ top: 0 })
    document.getElementById(id)?.focus({ preventScroll: true })
  }, [key])
  return id
}

/** The score so far, and how the items stand. */
function Progress({
  stop: { key, checklist },
  stops,
  said,
  left,
  onMap,
}: {
  stop: Stop
  stops: readonly Stop[]
  said: ReadonlyMap<string, Said>
  /** So many items of the whole visit are open. */
  left: number
  onMap: () => void
}) {
  const t = useAnsweringWords()
  const language = useLanguage()
  const { got, of, answered, items } = resultOf(checklist, saidOf(checklist, said))
  const most = formatNumber(of, language)
  const words = [`/ ${most} ${t(givesPoints(checklist) ? 'scored' : 'met')}`, t('scoredSoFar')]
  const groups = checklist.groups.map((group) =>
    stops
      .filter((each) => each.group.id === group.id)
      .map((each) => ({
        id: each.key,
        tone: standingOf(each.item, said.get(each.key)),
        isHere: each.key === key,
      })),
  )
  return (
    <>
      <ScoreHead
        got={formatNumber(got, language)}
        words={words}
        jump={
          <JumpButton onPress={onMap}>{left === 0 ? t('map') : t('left', { n: left })}</JumpButton>
        }
      />
      <QuestionStrip label={t('progress', { n: answered, of: items })} groups={groups} />
    </>
  )
}

/** What an item asks, under the head of its group. */
function Asked({ stop, count, titleId }: { stop: Stop; count: number; titleId: string }) {
  const t = useAnsweringWords()
  const words = useChecklistWords()
  const titleOf = useGroupTitle()
  const { checklist, group, item, place } = stop
  const detail = [
    item.evidence &&
      t('evidence', { what: words(checklist.id, `${nameOf(item)}see`, item.evidence) }),
    item.maxPoints > 0 && t('max', { n: item.maxPoints }),
    item.law && t('law', { what: item.law }),
  ]
  return (
    <>
      <QuestionPart part={t('part', { name: group.id })} title={titleOf(checklist, group)} />
      <Question
        id={titleId}
        name={item.id}
        place={`${place}/${count}`}
        title={words(checklist.id, nameOf(item), item.text)}
        detail={detail.filter(Boolean).join(' ')}
      />
    </>
  )
}

/** The way to the item before and the one after; between them, when this one was saved. */
function Steps({
  to,
  stops,
  stop,
  row,
  onGo,
}: Pick<Answered, 'stops' | 'stop' | 'onGo'> & {
  /** Where the result is seen. */
  to: string
  row: Shown | undefined
}) {
  const t = useAnsweringWords()
  const markOf = useMarkOf()
  const at = stops.indexOf(stop)
  const [before, after] = [stops[at - 1], stops[at + 1]]
  const savedAt = row && savedAtOf(row)
  return (
    <StepDock
      label={t('map')}
      before={
        before && {
          label: t(before.checklist === stop.checklist ? 'previous' : 'previousChecklist', {
            name: before.item.id,
          }),
          onPress: () => onGo(before.key),
        }
      }
      between={
        row &&
        savedAt !== undefined && (
          <Mark kind={markOf(row.id)} words={t('savedAt', { time: formatTime(savedAt) })} />
        )
      }
    >
      {after ? (
        <Button onPress={() => onGo(after.key)}>
          {after.checklist === stop.checklist
            ? t('next', { name: after.item.id })
            : t('nextChecklist')}
          <Icon name="forward" size="s" />
        </Button>
      ) : (
        <ButtonLink to={to}>{t('toResult')}</ButtonLink>
      )}
    </StepDock>
  )
}

/** When an answer was saved last, in milliseconds. */
function savedAtOf({ version }: Shown): number {
  return Math.max(...Object.values(version.stamps).map((stamp) => Number(stamp.slice(0, 13))))
}
