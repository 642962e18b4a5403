import { useState } from 'react'

import { useCalendar } from '#data/calendar.ts'
import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { daysBetween } from '#domain/day.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import { Button } from '#ui/button.tsx'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatDay, formatShortDay, formatWeekday } from '#ui/format.ts'
import { Hero, Say } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock, Pad, Wrap } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import type { Dialogue } from '#records/dialogue/record.ts'
import { RunningDeadline } from '#records/feedback/due.tsx'
import { History } from '#records/history.tsx'
import { titled } from '#records/look.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { opinionState } from './look.tsx'
import type { Opinion } from './record.ts'
import { isSettled } from './rules.ts'
import { type OpinionSheet, OpinionSheets } from './sheets.tsx'
import { useTurning } from './turn.tsx'

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

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const opinion = recordOf<Opinion>(shown)
  const facts = [
    ...useHeard(opinion),
    ...useAnswered(opinion),
    became(opinion, 'feedback', own),
    became(opinion, 'task', own),
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

/** Who said it, where, and at which dialogue. */
function useHeard({ of, speaker, village, on }: Opinion): (KeyValue | false)[] {
  const own = useWords('opinion')
  const { nameOf } = useNames()
  const dialogue = useShown('dialogue', of ?? '')
  return [
    speaker !== undefined && { icon: 'person', label: own('fields.speaker'), value: speaker },
    village !== undefined && {
      icon: 'village',
      label: own('fields.village'),
      value: nameOf(village),
    },
    {
      icon: 'dialogue',
      label: own('sections.dialogue'),
      value: dialogue ? recordOf<Dialogue>(dialogue).title : '',
      detail: formatDay(on),
    },
  ]
}

/** Who answers it, what was answered, and whether the people know. */
function useAnswered(opinion: Opinion): (KeyValue | false)[] {
  const own = useWords('opinion')
  const { nameOf, officerOf } = useNames()
  const { toUnit, toOfficer, answer, answeredOn, toldOn } = opinion
  return [
    (toUnit ?? toOfficer) !== undefined && {
      icon: 'unit',
      label: own('sections.assign'),
      value: nameOf(toUnit ?? toOfficer),
      detail: toUnit && officerOf(toOfficer)?.name,
    },
    answer !== undefined && {
      icon: 'check',
      label: own('fields.answer'),
      value: answer,
      detail: answeredOn && formatDay(answeredOn),
    },
    toldOn !== undefined && {
      icon: 'people',
      label: own('fields.toldOn'),
      value: formatDay(toldOn),
    },
  ]
}

function became(
  opinion: Opinion,
  kind: 'feedback' | 'task',
  own: ReturnType<typeof useWords>,
): KeyValue | false {
  const id = opinion[kind]
  if (id === undefined) return false
  const open = own(kind === 'task' ? 'sections.openTask' : 'sections.openFeedback')
  return {
    icon: kind,
    label: own(kind === 'task' ? 'sections.becameTask' : 'sections.becameFeedback'),
    value: own('states.turned'),
    action: <IconButton icon="forward" look="link" label={open} to={`/${kind}/${id}`} />,
  }
}

/** What an opinion that nobody has answered can become with one tap. */
function Turns({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const ofFeedback = useWords('feedback')
  const turn = useTurning()
  const [isOpen, setOpen] = useState(false)
  if (shown.list === 'removed' || isSettled(shown.version.fields)) return null
  return (
    <Pad space>
      <Wrap>
        <Button small look="soft" onPress={() => turn(shown, 'recommendation')}>
          {ofFeedback('choices.type.recommendation')}
        </Button>
        <Button small look="outline" onPress={() => turn(shown, 'observation')}>
          {ofFeedback('choices.type.observation')}
        </Button>
        <Button small look="outline" onPress={() => setOpen(true)}>
          {own('sections.toTask')}
        </Button>
      </Wrap>
      <OpinionSheets
        shown={shown}
        sheet={isOpen ? 'task' : undefined}
        onClose={() => setOpen(false)}
      />
    </Pad>
  )
}

function Actions({ shown }: { shown: Shown }) {
  const own = useWords('opinion')
  const [sheet, setSheet] = useState<OpinionSheet>()
  const state = shown.state ?? 'new'
  const mayAnswer = state === 'new' || state === 'assigned'
  const mayTell = shown.list === 'open' && state === 'answered'
  if (!mayAnswer && !mayTell) return null
  return (
    <>
      <Dock>
        {mayAnswer && (
          <Button look="outline" icon="people" onPress={() => setSheet('assign')}>
            {own('sections.assignSave')}
          </Button>
        )}
        <Button onPress={() => setSheet(mayAnswer ? 'answer' : 'tell')}>
          {own(mayAnswer ? 'sections.answer' : 'sections.tell')}
        </Button>
      </Dock>
      <OpinionSheets shown={shown} sheet={sheet} onClose={() => setSheet(undefined)} />
    </>
  )
}
