import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { save, saveTogether } from '#data/save.ts'
import { daysBetween } from '#domain/day.ts'
import { History } from '#records/history.tsx'
import { titled } from '#records/look.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { useAnsweringWords } from '#records/visit/answering-words.tsx'
import { canBecomeTask, useMakingTasks } from '#records/visit/making-tasks.tsx'
import type { Visit } from '#records/visit/record.ts'
import { useWrite } from '#records/write.tsx'
import { Button } from '#ui/button.tsx'
import { DueCard } from '#ui/deadline-card.tsx'
import { formatDay } from '#ui/format.ts'
import { Hero, Say } from '#ui/hero.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock, Pad, Wrap } from '#ui/page.tsx'
import { Tag } from '#ui/tag.tsx'
import { useWords } from '#ui/words.ts'

import { type FindingAct, FindingActSheet } from './act-sheet.tsx'
import { findingState } from './look.tsx'
import type { Finding } from './record.ts'
import { taskIdOf } from './rules.ts'
import { begun, isOver } from './state.ts'

/** One finding of a visit: what is wanting, who mends it by when, what became of it. */
export function Component() {
  const own = useWords('finding')
  return (
    <RecordScreen
      kind="finding"
      partKind="step"
      back={(shown) => `/visit/${recordOf<Finding>(shown).of ?? ''}`}
      title={() => own('name')}
      detail={(shown) => <VisitTitle id={recordOf<Finding>(shown).of ?? ''} />}
      dock={(shown) => <Acts shown={shown} />}
    >
      {(shown) => (
        <>
          <Head shown={shown} />
          <Due shown={shown} />
          <SendingLine shown={shown} />
          <Facts shown={shown} />
          <ToTask shown={shown} />
          <HandOver shown={shown} />
          <History kind="finding" shown={shown} parts={[]} />
        </>
      )}
    </RecordScreen>
  )
}

function VisitTitle({ id }: { id: string }) {
  const visit = useShown('visit', id)
  return visit ? recordOf<Visit>(visit).title : null
}

function Head({ shown }: { shown: Shown }) {
  const own = useWords('finding')
  const { content, item } = recordOf<Finding>(shown)
  const { title, rest } = titled(content)
  const { pie, text, tone } = findingState(shown, own)
  return (
    <>
      <Hero
        title={title}
        tags={
          <>
            <Tag look={tone === 'ok' ? 'ok' : 'info'} icon={pie}>
              {text}
            </Tag>
            {item && <Tag look="line">{item}</Tag>}
          </>
        }
      />
      {rest !== '' && <Say>{rest}</Say>}
    </>
  )
}

function Due({ shown: { due } }: { shown: Shown }) {
  const t = useAnsweringWords()
  const today = useToday()
  if (!due) return null
  return <DueCard days={daysBetween(today, due.on)} title={t('due', { day: formatDay(due.on) })} />
}

function Facts({ shown }: { shown: Shown }) {
  const t = useAnsweringWords()
  const own = useWords('finding')
  const { nameOf } = useNames()
  const { of, recommendation, responsible, dueOn, on, task, ...more } = recordOf<Finding>(shown)
  const visit = useShown('visit', of ?? '')
  const taskState = useTaskState(task ?? '')
  const facts: (KeyValue | false)[] = [
    { icon: 'pencil', label: own('fields.recommendation'), value: recommendation },
    {
      icon: 'unit',
      label: own('fields.responsible'),
      value: nameOf(responsible),
      detail: t('due', { day: formatDay(dueOn) }),
    },
    {
      icon: 'visit',
      label: t('visit'),
      value: visit ? recordOf<Visit>(visit).title : '',
      detail: formatDay(on),
      action: of && (
        <IconButton icon="forward" look="link" label={t('openVisit')} to={`/visit/${of}`} />
      ),
    },
    task !== undefined && {
      icon: 'task',
      label: t('becameTask'),
      value: taskState,
      action: <IconButton icon="forward" look="link" label={t('openTask')} to={`/task/${task}`} />,
    },
    ...becameOf(more, own),
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

/** How the task that a finding became stands: in its own words, never in those of the finding. */
function useTaskState(id: string): string {
  const own = useWords('task')
  const plain = usePlainWords()
  const task = useShown('task', id)
  if (!task) return ''
  return task.list === 'removed' ? plain('removedToast') : own(`states.${task.state ?? ''}`)
}

/** What was done about a finding, by whom it was looked at, where it went. */
function becameOf(
  { startedOn, fix, fixedOn, recheck, recheckedOn, ...more }: Partial<Finding>,
  own: ReturnType<typeof useWords>,
): (KeyValue | false)[] {
  const { handedTo, handedOn, reopenWhy, reopenedOn } = more
  return [
    startedOn !== undefined && {
      icon: 'clock',
      label: own('fields.startedOn'),
      value: formatDay(startedOn),
    },
    fix !== undefined && {
      icon: 'check',
      label: own('states.fixed'),
      value: fix,
      detail: fixedOn && formatDay(fixedOn),
    },
    recheck !== undefined && {
      icon: 'eye',
      label: own('fields.recheck'),
      value: own(`choices.recheck.${recheck}`),
      detail: recheckedOn && formatDay(recheckedOn),
    },
    handedTo !== undefined && {
      icon: 'passedOn',
      label: own('fields.handedTo'),
      value: handedTo,
      detail: handedOn && formatDay(handedOn),
    },
    reopenWhy !== undefined && {
      icon: 'undo',
      label: own('fields.reopenWhy'),
      value: reopenWhy,
      detail: reopenedOn && formatDay(reopenedOn),
    },
  ]
}

/** Makes it a task with one tap, while it is none; one that was taken out comes back. */
function ToTask({ shown }: { shown: Shown }) {
  const t = useAnsweringWords()
  const visit = useShown('visit', recordOf<Finding>(shown).of ?? '')
  const makeTasks = useMakingTasks(visit)
  const may = useMay('task')
  const bringBack = useBringingBack(shown)
  const task = useShown('task', taskIdOf(shown.id))
  const isGone = task?.list === 'removed' && !isOver(shown.version.fields)
  if (isGone ? !may('restore', task) : !canBecomeTask(shown) || !may('add')) return null
  return (
    <Pad space>
      <Wrap>
        <Button
          small
          look="soft"
          icon="task"
          onPress={isGone ? bringBack : () => makeTasks([shown])}
        >
          {t('assign')}
        </Button>
      </Wrap>
    </Pad>
  )
}

/** Brings back the task of a finding, which has one id, and links the finding to it. */
function useBringingBack({ id }: Shown): () => void {
  const here = useHere()
  const write = useWrite()
  const task = taskIdOf(id)
  const back = { removedAt: null, removedWhy: null }
  return () =>
    void write(() =>
      saveTogether(here, [
        { kind: 'task', id: task, answers: back },
        { kind: 'finding', id, answers: { task } },
      ]),
    )
}

/** What each state asks for: to begin, to mend it, to look at it again; to hand it over, or to open it again. */
function Acts({ shown }: { shown: Shown }) {
  const here = useHere()
  const t = useAnsweringWords()
  const today = useToday()
  const write = useWrite()
  const may = useMay('finding')
  const [act, setAct] = useState<FindingAct>()
  const { state = 'open' } = shown
  if (!may('change', shown)) return null
  if (isOver(shown.version.fields)) return <Reopening shown={shown} />
  const start = () => {
    const answers = begun(shown.version.fields, today)
    void write(() => save(here, { kind: 'finding', id: shown.id, answers }))
  }
  return (
    <>
      <Dock>
        {state === 'open' ? (
          <Button look="outline" onPress={start}>
            {t('start')}
          </Button>
        ) : (
          <Button look="outline" onPress={() => setAct('hand')}>
            {t('hand')}
          </Button>
        )}
        <Button onPress={() => setAct(state === 'fixed' ? 'recheck' : 'fix')}>
          {t(state === 'fixed' ? 'recheck' : 'fix')}
        </Button>
      </Dock>
      {act && <FindingActSheet shown={shown} act={act} onClose={() => setAct(undefined)} />}
    </>
  )
}

/**
 * The way past an open finding: others may mend it though nobody here has begun. What was opened
 * stays open when the finding moves on meanwhile.
 */
function HandOver({ shown }: { shown: Shown }) {
  const t = useAnsweringWords()
  const may = useMay('finding')
  const [isOpen, setOpen] = useState(false)
  if (!may('change', shown) || (shown.state !== 'open' && !isOpen)) return null
  return (
    <Pad space>
      {shown.state === 'open' && (
        <Button small look="outline" icon="passedOn" onPress={() => setOpen(true)}>
          {t('hand')}
        </Button>
      )}
      {isOpen && <FindingActSheet shown={shown} act="hand" onClose={() => setOpen(false)} />}
    </Pad>
  )
}

/** What is over is opened again where it was said by mistake or did not last, until its visit is closed. */
function Reopening({ shown }: { shown: Shown }) {
  const t = useAnsweringWords()
  const visit = useShown('visit', recordOf<Finding>(shown).of ?? '')
  const [isOpen, setOpen] = useState(false)
  if (!visit || visit.state === 'closed') return null
  return (
    <>
      <Dock>
        <Button look="outline" icon="undo" onPress={() => setOpen(true)}>
          {t('reopen')}
        </Button>
      </Dock>
      {isOpen && <FindingActSheet shown={shown} act="reopen" onClose={() => setOpen(false)} />}
    </>
  )
}
