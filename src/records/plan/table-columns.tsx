import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { daysBetween } from '#domain/day.ts'
import type { Finished } from '#domain/rules.ts'
import { Button } from '#ui/button.tsx'
import { formatDay } from '#ui/format.ts'
import { Small } from '#ui/hero.tsx'
import { ProgressBar } from '#ui/progress.tsx'
import { Status } from '#ui/status.tsx'
import { type Column, RowLink } from '#ui/table.tsx'
import { useWords } from '#ui/words.ts'

import { headline } from '#records/look.tsx'
import { useMay } from '#records/matter.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { taskLook } from '#records/task/look.tsx'
import type { Task } from '#records/task/record.ts'
import { finishedOf } from '#records/task/shown.tsx'
import { standOf } from '#records/task/stand.ts'
import { usePlanningWords } from './page-words.tsx'

const TITLE_MAX = 90

/** What the table of a plan says of each task; its share is pressed to note how far it has come. */
export function useColumns(onNote: (id: string) => void): Column<Shown>[] {
  const own = useWords('task')
  const page = usePlanningWords()
  return [
    {
      id: 'content',
      title: own('fields.content'),
      long: true,
      draw: (shown) => <Title {...{ shown }} />,
    },
    { id: 'units', title: page('plan.units'), draw: (shown) => <Units shown={shown} /> },
    {
      id: 'dueOn',
      title: own('fields.dueOn'),
      whole: true,
      draw: (shown) => <Due shown={shown} />,
    },
    {
      id: 'percent',
      title: useWords('progress')('name'),
      draw: (shown) => <Share shown={shown} onNote={onNote} />,
    },
  ]
}

type Cell = { shown: Shown }

function Title({ shown }: Cell) {
  const { ordinal, content } = recordOf<Task>(shown)
  const title = headline(content, TITLE_MAX)
  return <RowLink to={`/task/${shown.id}`}>{ordinal ? `${ordinal}. ${title}` : title}</RowLink>
}

function Units({ shown }: Cell) {
  const { nameOf } = useNames()
  const { leadUnit, coLeads = [], coUnits = [] } = recordOf<Task>(shown)
  const named = (ids: readonly string[]) => ids.map(nameOf).filter(Boolean).join(', ')
  return (
    <>
      {named([leadUnit, ...coLeads])}
      {coUnits.length > 0 && <Small>{named(coUnits)}</Small>}
    </>
  )
}

function Due({ shown }: Cell) {
  const t = usePlainWords()
  const today = useToday()
  const finished = finishedOf(shown)
  if (finished) return <Done {...finished} />
  if (!shown.due) return <>–</>
  const day = formatDay(shown.due.on)
  if (standOf(shown, today) !== 'late') return <>{day}</>
  return <Status icon="late" tone="danger" text={`${day}, ${t('lateTasks')}`} />
}

/** The day it was due, of work that is done; late where it was done after it. */
function Done({ on, dueOn }: Finished) {
  const own = useWords('task')
  if (dueOn === undefined) return <>–</>
  const late = daysBetween(dueOn, on)
  if (late <= 0) return <>{formatDay(dueOn)}</>
  const words = `${formatDay(dueOn)}, ${own('sections.doneLate', { n: late })}`
  return <Status icon="late" tone="danger" text={words} />
}

/** How far it has come; pressed, it is noted on the spot. */
function Share({ shown, onNote }: Cell & { onNote: (id: string) => void }) {
  const own = useWords('task')
  const plain = usePlainWords()
  const names = useNames()
  const page = usePlanningWords()
  const progress = useWords('progress')
  const mayNote = useMay('progress')('add')
  const { percent = 0 } = shown
  const title = headline(shown.version.fields['content'], TITLE_MAX)
  const { state } = taskLook(shown, { own, plain, names })
  return (
    <>
      <ProgressBar
        percent={percent}
        label={progress('name')}
        tone={percent === 100 ? 'ok' : undefined}
      />
      {mayNote && shown.state !== 'cancelled' ? (
        <Button
          look="text"
          small
          label={page('plan.noteOf', { state: state?.text ?? '', title })}
          onPress={() => onNote(shown.id)}
        >
          {state?.text}
        </Button>
      ) : (
        <Small>{state?.text}</Small>
      )}
    </>
  )
}
