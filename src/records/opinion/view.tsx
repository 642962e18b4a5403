import { useState } from 'react'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { recordOf } from '#data/record.ts'
import { save } from '#data/save.ts'
import { daysBetween } from '#domain/day.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { Button } from '#ui/button.tsx'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatShortDay, formatWeekday } from '#ui/format.ts'
import { Hero, Say } from '#ui/hero.tsx'
import { Dock, Pad, Wrap } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import type { Dialogue } from '#records/dialogue/record.ts'
import { RunningDeadline } from '#records/feedback/due.tsx'
import { History } from '#records/history.tsx'
import { titled } from '#records/look.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { useWrite } from '#records/write.tsx'
import { Facts } from './facts.tsx'
import { opinionState } from './look.tsx'
import type { Opinion } from './record.ts'
import { daysLate, isAnswered, isLinked } from './rules.ts'
import { type OpinionSheet, OpinionSheets } from './sheets.tsx'
import { isGone } from './settling.tsx'
import { TurnButtons } from './turn-buttons.tsx'

const TITLE_MAX = 90

/** One opinion of a dialogue: what was said, who answers it by when, what was answered. */
export function Component() {
  const own = useWords('opinion')
  return (
    <RecordScreen
      kind="opinion"
      partKind="step"
      back={(shown) => `/dialogue/${recordOf<Opinion>(shown).of ?? ''}`}
      title={() => own('name')}
      detail={(shown) => <DialogueTitle id={recordOf<Opinion>(shown).of ?? ''} />}
      dock={(shown) => <Actions shown={shown} />}
    >
      {(shown) => (
        <>
          <Head shown={shown} />
          <Due shown={shown} />
          <SendingLine shown={shown} />
          <Facts shown={shown} />
          <Turns shown={shown} />
          <History kind="opinion" shown={shown} parts={[]} />
        </>
      )}
    </RecordScreen>
  )
}

function DialogueTitle({ id }: { id: string }) {
  const dialogue = useShown('dialogue', id)
  return dialogue ? recordOf<Dialogue>(dialogue).title : null
}

function Head({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const { content, topic } = recordOf<Opinion>(shown)
  const { title, rest } = titled(content, TITLE_MAX)
  const { pie, text, tone } = opinionState(shown, own)
  return (
    <>
      <Hero
        title={title}
        tags={
          <>
            <Tag look={tone === 'ok' ? 'ok' : 'info'} icon={pie}>
              {text}
            </Tag>
            <AnsweredLate shown={shown} />
            {topic && (
              <Tag look="line" icon="topic">
                {own(`choices.topic.${topic}`)}
              </Tag>
            )}
          </>
        }
      />
      {rest !== '' && <Say>“{rest}”</Say>}
    </>
  )
}

/** That the answer came after its day. */
function AnsweredLate({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const calendar = useCalendar()
  const n = calendar ? daysLate(shown.version.fields, calendar) : 0
  if (n === 0) return null
  return (
    <Tag look="danger" icon="late">
      {own('sections.answeredLate', { n })}
    </Tag>
  )
}

function Due({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const language = useLanguage()
  const today = useToday()
  const calendar = useCalendar()
  const { due } = shown
  if (!due) return null
  const day = `${formatWeekday(due.on, language)} ${formatShortDay(due.on)}`
  const isAgreed = due.basis === 'agreed'
  const title = own(isAgreed ? 'sections.dueAgreed' : 'sections.dueDefault', { day })
  const clock =
    isAgreed || !calendar
      ? undefined
      : runningClock('dialogue_opinion_answered', recordOf<Opinion>(shown).on, calendar)
  if (clock) return <RunningDeadline clock={clock} said={{ title }} />
  return <DueCard days={daysBetween(today, due.on)} title={title} />
}

/** What an opinion can become with one tap, as long as something is left to do with it. */
function Turns({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const [sheet, setSheet] = useState<OpinionSheet>()
  const isGone = useIsGone(shown)
  const { fields } = shown.version
  // To become another record takes back what the first one answered.
  if (isLinked(fields) && isAnswered(fields)) return null
  if (shown.list !== 'open' && !isGone) return null
  return (
    <Pad space>
      <Wrap>
        <TurnButtons shown={shown} onAsk={() => setSheet('task')} />
        <Button small look="outline" icon="lock" onPress={() => setSheet('against')}>
          {own('sections.against')}
        </Button>
      </Wrap>
      <OpinionSheets shown={shown} sheet={sheet} onClose={() => setSheet(undefined)} />
    </Pad>
  )
}

/** Whether what an opinion became was taken out again, or cancelled, so that nobody works on it. */
function useIsGone({ state, list, version }: Shown): boolean {
  const { feedback = '', task = '' } = version.fields as Partial<Opinion>
  const became = [useShown('feedback', feedback), useShown('task', task)]
  const known = became.filter((record) => record !== null)
  const areGone = known.length > 0 && known.every((record) => record && isGone(record))
  return state === 'turned' && list !== 'removed' && areGone
}

/** What comes next: to give it to somebody, to begin, to answer, to tell the people. */
function Actions({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const [sheet, setSheet] = useState<OpinionSheet>()
  const state = shown.state ?? 'new'
  const mayAnswer = !isAnswered(shown.version.fields)
  const mayTell = shown.list === 'open' && state === 'answered'
  if (!mayAnswer && !mayTell) return null
  return (
    <>
      <Dock>
        {state === 'new' && (
          <Button look="outline" icon="people" onPress={() => setSheet('assign')}>
            {own('sections.assignSave')}
          </Button>
        )}
        {state === 'assigned' && <Start shown={shown} />}
        <Button onPress={() => setSheet(mayAnswer ? 'answer' : 'tell')}>
          {own(mayAnswer ? 'sections.answer' : 'sections.tell')}
        </Button>
      </Dock>
      <OpinionSheets shown={shown} sheet={sheet} onClose={() => setSheet(undefined)} />
    </>
  )
}

/** Whoever it was given to writes down with one tap that it is begun. */
function Start({ shown: { id } }: { shown: Shown }) {
  const own = useWords('opinion')
  const here = useHere()
  const today = useToday()
  const write = useWrite()
  const answers = { startedOn: today }
  return (
    <Button
      look="outline"
      onPress={() => void write(() => save(here, { kind: 'opinion', id, answers }))}
    >
      {own('sections.start')}
    </Button>
  )
}
