import { useState } from 'react'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { daysBetween } from '#domain/day.ts'
import { Button } from '#ui/button.tsx'
import { formatDay, daysWords } from '#ui/format.ts'
import { Hero, Quote } from '#ui/hero.tsx'
import { type KeyValue, KeyValues } from '#ui/key-values.tsx'
import { Dock, Pad } from '#ui/page.tsx'
import { pieOf } from '#ui/pie.tsx'
import { ProgressBar } from '#ui/progress.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { History } from '#records/history.tsx'
import { headline } from '#records/look.tsx'
import { useMending } from '#records/mending.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { useFromConclusion } from '#records/conclusion/from-conclusion.tsx'
import { useFromOpinion } from '#records/opinion/from-opinion.tsx'
import { ProgressSheet } from './progress-sheet.tsx'
import type { Task } from './record.ts'

const TITLE_MAX = 110

/** One task: what is asked, of whom, by when, how far it has come. */
export function Component() {
  const own = useWords('task')
  return (
    <RecordScreen
      kind="task"
      partKind="progress"
      title={(shown) => [own('name'), recordOf<Task>(shown).ordinal].filter(Boolean).join(' ')}
      detail={(shown) => recordOf<Task>(shown).planTitle}
      dock={(shown) => <Actions shown={shown} />}
    >
      {(shown, parts) => (
        <>
          <Head shown={shown} />
          <SendingLine shown={shown} />
          <Facts shown={shown} />
          <Percent shown={shown} />
          <History kind="task" shown={shown} parts={parts} />
        </>
      )}
    </RecordScreen>
  )
}

function Head({ shown }: { shown: Shown }) {
  const own = useWords('task')
  const language = useLanguage()
  const today = useToday()
  const { content } = recordOf<Task>(shown)
  const days = shown.due && daysBetween(today, shown.due.on)
  const title = headline(content, TITLE_MAX)
  return (
    <>
      <Hero
        title={title}
        tags={
          <>
            {days !== undefined && days < 0 && (
              <Tag look="danger" icon="late">
                {daysWords(days, language)}
              </Tag>
            )}
            <Tag look={shown.list === 'done' ? 'ok' : 'info'} icon={pieOf(shown.percent ?? 0)}>
              {own(`states.${shown.state ?? 'not_started'}`)}
            </Tag>
          </>
        }
      />
      {title !== content && <Quote>{content}</Quote>}
    </>
  )
}

function Facts({ shown }: { shown: Shown }) {
  const own = useWords('task')
  const { nameOf } = useNames()
  const task = recordOf<Task>(shown)
  const { leadUnit, leadBasis, coUnits, assignee, dueOn, difficulty, source } = task
  const from = useFromOpinion(task.opinion)
  const decided = useFromConclusion(task.conclusion)
  const facts: (KeyValue | false)[] = [
    {
      icon: 'unit',
      label: own('fields.leadUnit'),
      value: nameOf(leadUnit),
      detail: leadBasis && own(`choices.leadBasis.${leadBasis}`),
    },
    coUnits !== undefined &&
      coUnits.length > 0 && {
        icon: 'people',
        label: own('fields.coUnits'),
        value: coUnits.map(nameOf).filter(Boolean).join(', '),
      },
    assignee !== undefined && {
      icon: 'person',
      label: own('fields.assignee'),
      value: nameOf(assignee),
    },
    dueOn !== undefined && {
      icon: 'calendar',
      label: own('fields.dueOn'),
      value: formatDay(dueOn),
    },
    difficulty !== undefined && {
      icon: 'warning',
      label: own('fields.difficulty'),
      value: difficulty,
    },
    source !== undefined && { icon: 'document', label: own('fields.source'), value: source },
    from,
    decided,
  ]
  return <KeyValues items={facts.filter((fact) => fact !== false)} />
}

function Percent({ shown }: { shown: Shown }) {
  const own = useWords('progress')
  const t = usePlainWords()
  const percent = shown.percent ?? 0
  return (
    <>
      <SectionHead flat title={own('name')} count={t('percent', { n: percent })} />
      <Pad space>
        <ProgressBar percent={percent} label={own('name')} />
      </Pad>
    </>
  )
}

function Actions({ shown }: { shown: Shown }) {
  const t = usePlainWords()
  const [isOpen, setOpen] = useState(false)
  const { mends, stop } = useMending('progress', shown.id)
  return (
    <>
      <Dock>
        <Button onPress={() => setOpen(true)}>{t('noteProgress')}</Button>
      </Dock>
      <ProgressSheet
        id={shown.id}
        percent={shown.percent ?? 0}
        open={isOpen || mends !== undefined}
        onClose={() => {
          setOpen(false)
          if (mends) stop()
        }}
        mends={mends}
      />
    </>
  )
}
