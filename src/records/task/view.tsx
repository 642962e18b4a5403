import { useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { useParts, useShown } from '#data/lists.ts'
import { daysBetween } from '#domain/day.ts'
import { daysWords } from '#ui/format.ts'
import { Hero, Quote } from '#ui/hero.tsx'
import { Pad } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#ui/words.ts'

import { FindingOfTask } from '#records/finding/of-task.tsx'
import { History } from '#records/history.tsx'
import { headline } from '#records/look.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { BasedOn } from '#records/plan/based-on.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { AmongOthers } from '#records/others.tsx'
import { RecordScreen } from '#records/record-screen.tsx'
import { SendingLine } from '#records/sending-line.tsx'
import { Actions, useTaskSheets } from './actions.tsx'
import { progressAmong, requestsAmong } from './among.tsx'
import { Facts } from './facts.tsx'
import { isBetweenTurns, stateWords, taskPie } from './look.tsx'
import { notesIn } from './notes.ts'
import { usePeriodWords } from './period-words.tsx'
import { latestOfTurn, openPeriod, openTurn, type OpenTurn } from './periods.ts'
import { quantityOf } from './quantity.ts'
import { givenTo } from './rules.ts'
import { finishedOf, workOf } from './shown.tsx'
import { ServedTarget } from './of-target.tsx'
import { Pieces } from './pieces.tsx'
import { Proofs } from './proofs.tsx'
import type { Task } from './record.ts'
import { Requests } from './requests.tsx'
import { Turns } from './turns.tsx'

const TITLE_MAX = 110
const PLAN_MAX = 60

/** One task: what is asked, of whom, by when, how far it has come. */
export function Component() {
  const { id = '' } = useParams()
  // A sheet that is open belongs to this task: it does not stay for another one that is gone to.
  return (
    <AmongOthers kind="task" id={id}>
      <Whole key={id} id={id} />
    </AmongOthers>
  )
}

function Whole({ id }: { id: string }) {
  const own = useWords('task')
  const { nameOf } = useNames()
  const sheets = useTaskSheets(id)
  const planOf = ({ plan, planTitle }: Task) => headline(nameOf(plan) || planTitle, PLAN_MAX)
  return (
    <RecordScreen
      kind="task"
      partKind="progress"
      title={(shown) => [own('name'), recordOf<Task>(shown).ordinal].filter(Boolean).join(' ')}
      detail={(shown) => planOf(recordOf<Task>(shown))}
      dock={(shown) => <Actions shown={shown} sheets={sheets} />}
    >
      {(shown, parts) => (
        <>
          <Head shown={shown} />
          <SendingLine shown={shown} />
          <Facts shown={shown} />
          <FindingOfTask shown={shown} />
          <Percent shown={shown} />
          <Pieces shown={shown} />
          <Proofs id={shown.id} />
          <Papers shown={shown} />
          <Turns shown={shown} onNote={sheets.note} />
          <Requests shown={shown} />
          <ServedTarget shown={shown} />
          <History kind="task" shown={shown} parts={parts} />
        </>
      )}
    </RecordScreen>
  )
}

/** The papers its plan stands on. */
function Papers({ shown }: { shown: Shown }) {
  const plan = useShown('plan', recordOf<Task>(shown).plan ?? '')
  return plan ? <BasedOn shown={plan} /> : null
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
            <Tag look={shown.list === 'done' ? 'ok' : 'info'} icon={taskPie(shown)}>
              {isBetweenTurns(shown) ? own('sections.turnDone') : stateWords(shown, own)}
            </Tag>
            <DoneLate shown={shown} />
          </>
        }
      />
      {title !== content && <Quote>{content}</Quote>}
    </>
  )
}

/** How many days after its day it was done. */
function DoneLate({ shown }: { shown: Shown }) {
  const own = useWords('task')
  const { on, dueOn } = finishedOf(shown) ?? {}
  const late = on && dueOn ? daysBetween(dueOn, on) : 0
  if (late <= 0) return null
  return (
    <Tag look="danger" icon="late">
      {own('sections.doneLate', { n: late })}
    </Tag>
  )
}

function Percent({ shown }: { shown: Shown }) {
  const own = useWords('progress')
  const t = usePlainWords()
  const says = usePeriodWords()
  const turn = useOpenTurn(shown)
  const percent = turn?.percent ?? shown.percent ?? 0
  const counted = useCounted(shown)
  const title = [own('name'), turn && says(turn.period)].filter(Boolean).join(', ')
  return (
    <>
      <SectionHead flat title={title} count={t('percent', { n: percent })} />
      <Pad space>
        <ProgressBar percent={percent} label={own('name')} />
        {counted && <p>{counted}</p>}
      </Pad>
    </>
  )
}

/** The turn at which work that comes back stands: what is told of it is told of this one. */
function useOpenTurn(shown: Shown): OpenTurn | undefined {
  const notes = useParts('progress', shown.id)
  const requests = useParts('change-request', shown.id)
  const fields = workOf(shown)
  const given = givenTo(fields, requestsAmong(requests))
  return notes && openTurn(fields, notesIn(progressAmong(notes), fields), given)
}

/** How much of the open turn is done of what there is to do, where that is counted. */
function useCounted(shown: Shown): string | undefined {
  const page = usePlanningWords()
  const fields = workOf(shown)
  const notes = notesIn(progressAmong(useParts('progress', shown.id)), fields)
  const quantity = quantityOf(fields)
  if (quantity === undefined) return undefined
  const done = latestOfTurn(fields, notes, openPeriod(fields, notes))?.done ?? 0
  return page('task.doneOf', { done, quantity, measure: fields['measure'] ?? '' }).trim()
}
