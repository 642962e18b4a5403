import { useRef, useState } from 'react'

import type { Shown } from '#data/db.ts'
import { type Here, useHere, useToday } from '#data/here.tsx'
import { type Opened, save } from '#data/save.ts'
import { isMarked, type Item, type Said, saysOf } from '#domain/checklist/checklist.ts'
import { pointsIn } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import { NOTHING, valuesInView, type Version } from '#protocol/change.ts'
import { answerId, numberFrom, pointsFrom, saidIn } from '#records/answer/said.ts'
import { answeredBy, mayBeScored, scoredIn, takenBack, typedIn } from '#records/answer/whole.ts'
import type { KindName } from '#records/shapes.ts'
import { useWrite } from '#records/write.tsx'
import { type AnswerOption, AnswerButtons, PointButtons } from '#ui/answer-buttons.tsx'
import { Button } from '#ui/button.tsx'
import { Small } from '#ui/hero.tsx'
import { Pad } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { TypedAnswer } from './typed-answer.tsx'
import type { Stop } from './walk.ts'

/** So many points at most are a button each. */
const POINT_BUTTONS_MAX = 5

/** Saves what is said of an item; each tap is one change. */
export function useSaying(
  visit: string,
  stop: Pick<Stop, 'checklist' | 'item'>,
  row: Shown | undefined,
): Saying {
  const today = useToday()
  const { checklist, item } = stop
  const whole = row ? {} : { of: visit, checklist: checklist.id, item: item.id, on: today }
  return useSayingAs('answer', answerId(visit, checklist.id, item.id), whole, row)
}

/** Saves what is said of an item as a record of that kind; `whole` is what a new one begins with. */
export function useSayingAs(
  kind: KindName,
  id: string,
  whole: Values,
  row: Shown | undefined,
): Saying {
  const here = useHere()
  const write = useWrite()
  const last = useRef<Promise<unknown>>(Promise.resolve())
  // One after another: each tap stands for what the one before it saved.
  const say = (answers: Values, before?: Before): Promise<boolean> => {
    const said = { kind, id, answers: { ...whole, ...answers } }
    const saying = last.current.then(() => write(() => saveSaid(here, said, before)))
    last.current = saying
    return saying
  }
  return { id, kind, row, say }
}

/** The draft that typed words come from, and what stood in their fields when they were begun. */
type Before = { draft?: string; over?: Opened }

/**
 * Saves what is said of an item. How it was answered goes with it also where that stood there
 * already: what somebody else answers in another way meanwhile must meet it.
 */
export async function saveSaid(
  here: Here,
  { kind, id, answers }: { kind: KindName; id: string; answers: Values },
  { draft, over }: Before = {},
): Promise<void> {
  const stands = await here.db.table<Shown>(kind).get(id)
  const { version = NOTHING } = stands ?? {}
  // Where officers differ, an answer settles all that the item says: nothing is asked of it after.
  const settled = over || !('value' in answers) ? {} : contestedIn(version)
  const said = { ...settled, ...answers }
  const opened: Opened = {
    values: { ...version.fields, ...over?.values, ...('value' in answers && unlike(said)) },
    seen: { ...valuesInView(version, Object.keys(said)), ...over?.seen },
  }
  await save(here, { kind, id, answers: said, draft, opened, settles: true })
}

/** What is shown of the fields in which officers differ. */
function contestedIn({ fields, contested = {} }: Version): Values {
  const names = WAYS.filter((name) => contested[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, fields[name] ?? null]))
}

/** The fields of an answer that go together. */
const WAYS = ['value', 'points', 'number', 'words'] as const

/** Of the fields that say how an item is answered, other values than those: so all of them are sent. */
function unlike(answers: Values): Values {
  const said = WAYS.filter((name) => name in answers)
  return Object.fromEntries(said.map((name) => [name, (answers[name] ?? '') === '' ? '' : null]))
}

/** What saves an answer, under which name and as which kind of record. */
export type Saying = {
  id: string
  kind: KindName
  row: Shown | undefined
  say: (answers: Values, before?: Before) => Promise<boolean>
}

/** What an item is answered with: big buttons, points, a number or words. */
export function ItemAnswer({ stop: { item }, row, saying }: Answering & { stop: Stop }) {
  const t = useAnsweringWords()
  const said = saidIn(row?.version.fields ?? {})
  const says = saysOf(item, said)
  // While two ways stand none of them is pressed, and either can be.
  const saved = isContested(row, 'value') ? undefined : says.value
  const [value, pick] = useAtOnce<string | null>(saved ?? null, (picked) =>
    saying.say(picked === null ? takenBack(item, said) : answeredBy(item, picked)),
  )
  const stands = value ?? undefined
  const isGiven = value !== null || (item.answer === 'score' && says.points !== undefined)
  return (
    <Pad space={hasQuestion(row)}>
      <AnswerButtons
        label={t('answerIt', { name: item.id })}
        options={useWays(item)}
        value={stands}
        onPick={pick}
      />
      {item.maxPoints > 0 && <Points item={item} says={says} stands={stands} saying={saying} />}
      <Typing item={item} row={row} saying={saying} />
      {isGiven && (
        <Button small look="text" icon="undo" onPress={() => pick(null)}>
          {t('takeBack')}
        </Button>
      )}
    </Pad>
  )
}

type Answering = { row: Shown | undefined; saying: Saying }

/** The field of an item that is answered with a number or words. */
function Typing({ item, row, saying }: Answering & { item: Item }) {
  const t = useAnsweringWords()
  const said = saidIn(row?.version.fields ?? {})
  const { number, words } = saysOf(item, said)
  const isNumber = item.answer === 'number'
  if (!isNumber && item.answer !== 'text') return null
  return (
    <TypedAnswer
      key={saying.id}
      saying={saying}
      name={isNumber ? 'number' : 'words'}
      value={isNumber ? localNumber(number) : words}
      taken={isNumber ? numberFrom : undefined}
      wrong={t('numberWrong')}
      answers={(typed) => typedIn(item, typed)}
      isOut={said.value === 'na'}
    />
  )
}

/** Whether a note stands above it that officers differ. */
function hasQuestion(row: Shown | undefined): boolean {
  return row?.version.contested !== undefined
}

function isContested(row: Shown | undefined, name: string): boolean {
  return row?.version.contested?.[name] !== undefined
}

/**
 * What stands saved, and what picks another one: drawn under the finger at once, and taken back
 * where the phone could not save it.
 */
export function useAtOnce<Value>(
  saved: Value | undefined,
  save: (picked: Value) => Promise<boolean>,
): [Value | undefined, (picked: Value) => void] {
  const [picked, setPicked] = useState<{ value: Value; over: Value | undefined }>()
  const isAhead = picked !== undefined && picked.over === saved
  // Once something else is saved it is over: the same may be saved again later, by another tap.
  if (picked !== undefined && !isAhead) setPicked(undefined)
  const pick = (value: Value) => {
    setPicked({ value, over: saved })
    void save(value).then((isSaved) => !isSaved && setPicked(undefined))
  }
  return [isAhead ? picked.value : saved, pick]
}

/** The big buttons of an item: what may be said of it without typing. */
function useWays({ answer }: Item): AnswerOption[] {
  const own = useWords('answer')
  const yes: AnswerOption = { ...way('yes', 'ok'), icon: 'check', label: own('choices.value.yes') }
  const no: AnswerOption = { ...way('no', 'danger'), icon: 'close', label: own('choices.value.no') }
  const na: AnswerOption = { ...way('na', 'quiet'), icon: 'minus', label: own('choices.value.na') }
  if (answer === 'yes_no') return [yes, no]
  if (answer === 'yes_no_na') return [yes, no, na]
  return [na]
}

function way(value: string, tone: AnswerOption['tone']) {
  return { value, tone }
}

/** The points of an item; of one that is met or not met as well, once that is said. */
function Points({
  item,
  says,
  stands,
  saying,
}: {
  item: Item
  says: Said
  stands: string | undefined
  saying: Saying
}) {
  const t = useAnsweringWords()
  const own = useWords('answer')
  const saved = isContested(saying.row, 'points') ? undefined : shownPoints(item, says, stands)
  const scored = (typed: string) => scoredIn(item, typed, stands)
  const [given, give] = useAtOnce(saved, (picked) => saying.say(scored(String(picked))))
  if (!mayBeScored(item, stands)) return <Small>{t('markFirst')}</Small>
  if (item.maxPoints > POINT_BUTTONS_MAX) {
    return (
      <TypedAnswer
        key={saying.id}
        saying={saying}
        name="points"
        label={t('outOf', { n: item.maxPoints })}
        value={localNumber(says.points?.toString())}
        taken={(typed) => pointsFrom(typed, item.maxPoints)}
        wrong={t('pointsWrong', { n: item.maxPoints })}
        answers={scored}
        isOut={says.points === undefined}
      />
    )
  }
  return (
    <PointButtons
      label={own('fields.points')}
      max={item.maxPoints}
      value={given}
      half={t('half')}
      onPick={give}
    />
  )
}

/** The points that stand: where a big button was pressed just now, those it gives. */
function shownPoints(item: Item, says: Said, stands: string | undefined): number | undefined {
  if (!isMarked(item)) return says.points
  return pointsIn(item, stands === says.value ? says : { value: stands })
}

/** A number as it is typed: with a comma. */
function localNumber(stored: string | undefined): string | undefined {
  return stored?.replace('.', ',')
}
