import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { type Opened, save } from '#data/save.ts'
import type { Item } from '#domain/checklist/checklist.ts'
import type { Values } from '#domain/record.ts'
import { NOTHING, valuesInView } from '#protocol/change.ts'
import type { Answer } from '#records/answer/record.ts'
import { answerId, numberFrom, pointsFrom, saidIn } from '#records/answer/said.ts'
import type { KindName } from '#records/shapes.ts'
import { useWrite } from '#records/write.tsx'
import { type AnswerOption, AnswerButtons, PointButtons } from '#ui/answer-buttons.tsx'
import { Pad } from '#ui/page.tsx'
import { useWords } from '#ui/words.ts'

import { useAnsweringWords } from './answering-words.tsx'
import { TypedAnswer } from './typed-answer.tsx'
import type { Stop } from './walk.ts'

/** So many points at most are a button each. */
const POINT_BUTTONS_MAX = 5

/** Saves what is said of an item; each tap is one change. */
export function useSaying(visit: string, stop: Stop, row: Shown | undefined): Saying {
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
  const say = (answers: Values, { draft, over }: Before = {}): Promise<boolean> => {
    const said = { ...whole, ...answers }
    return write(async () => {
      const stands = over && (await here.db.table<Shown>(kind).get(id))
      const opened = over && openedOver(stands, said, over)
      await save(here, { kind, id, answers: said, draft, opened, settles: true })
    })
  }
  return { id, kind, row, say }
}

/** The draft that typed words come from, and what stood in their field when they were begun. */
type Before = { draft?: string; over?: Opened }

/** What was in view: of the typed field what stood there then, of the others what stands now. */
function openedOver(row: Shown | undefined, said: Values, over: Opened): Opened {
  const { version = NOTHING } = row ?? {}
  return {
    values: { ...version.fields, ...over.values },
    seen: { ...valuesInView(version, Object.keys(said)), ...over.seen },
  }
}

/** What saves an answer, under which name and as which kind of record. */
export type Saying = {
  id: string
  kind: KindName
  row: Shown | undefined
  say: (answers: Values, before?: Before) => Promise<boolean>
}

/** What an item is answered with: big buttons, points, a number or words. */
export function ItemAnswer({
  stop: { item },
  row,
  saying,
}: {
  stop: Stop
  row: Shown | undefined
  saying: Saying
}) {
  const t = useAnsweringWords()
  const fields: Partial<Answer> = row?.version.fields ?? {}
  const ways = useWays(item)
  const [value, pick] = useAtOnce<string>(fields.value, (picked) =>
    saying.say(answeredBy(item, picked)),
  )
  return (
    <Pad>
      {ways.length > 0 && (
        <AnswerButtons
          label={t('answerIt', { name: item.id })}
          options={ways}
          value={value}
          onPick={pick}
        />
      )}
      {item.maxPoints > 0 && <Points item={item} fields={fields} saying={saying} />}
      {(item.answer === 'number' || item.answer === 'text') && (
        <TypedAnswer
          key={saying.id}
          saying={saying}
          name={item.answer === 'number' ? 'number' : 'words'}
          value={item.answer === 'number' ? localNumber(fields.number) : fields.words}
          taken={item.answer === 'number' ? numberFrom : undefined}
          wrong={t('numberWrong')}
          answers={(typed) => typedIn(item, typed)}
          isOut={fields.value === 'na'}
        />
      )}
    </Pad>
  )
}

/**
 * What stands saved, and what picks another one: drawn under the finger at once, and taken back
 * where the phone could not save it.
 */
function useAtOnce<Value>(
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

/** Points that were given for an answer are not those of another one, nor is a number. Words stay. */
function answeredBy(item: Item, value: string): Values {
  if (item.answer === 'number') return { value, number: null }
  return item.maxPoints > 0 ? { value, points: null } : { value }
}

/** A number or words that are typed after Không có take it back. */
function typedIn({ answer }: Item, typed: string): Values {
  const said = answer === 'number' ? { number: typed } : { words: typed }
  return typed === '' ? said : { ...said, value: null }
}

/** Points of an item that is answered with points alone take Không có back. */
function scoredIn({ answer }: Item, points: string): Values {
  return answer === 'score' ? { points, value: null } : { points }
}

/** All that is saved where something was typed into a field of an item: what it says, and what it takes back. */
export function saidWhole(item: Item, name: string, stored: string): Values {
  if (name === 'number' || name === 'words') return typedIn(item, stored)
  return name === 'points' ? scoredIn(item, stored) : { [name]: stored }
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

function Points({ item, fields, saying }: { item: Item; fields: Partial<Answer>; saying: Saying }) {
  const t = useAnsweringWords()
  const own = useWords('answer')
  const { points } = saidIn(fields)
  const scored = (typed: string) => scoredIn(item, typed)
  const [given, give] = useAtOnce(points, (picked) => saying.say(scored(String(picked))))
  if (item.maxPoints > POINT_BUTTONS_MAX) {
    return (
      <TypedAnswer
        key={saying.id}
        saying={saying}
        name="points"
        label={t('outOf', { n: item.maxPoints })}
        value={localNumber(fields.points)}
        taken={(typed) => pointsFrom(typed, item.maxPoints)}
        wrong={t('pointsWrong', { n: item.maxPoints })}
        answers={scored}
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

/** A stored number as it is typed: with a comma. */
function localNumber(stored: string | undefined): string | undefined {
  return stored?.replace('.', ',')
}
