import { useLiveQuery } from 'dexie-react-hooks'
import { useSearchParams } from 'react-router'

import type { Database, Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import { type Period, recurrences } from '#domain/recurrence.ts'
import { Bar } from '#ui/bar.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Empty } from '#ui/empty.tsx'
import { formatShortDay } from '#ui/format.ts'
import { Prose } from '#ui/hero.tsx'
import { Page } from '#ui/page.tsx'
import { RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import type { State } from '#ui/status.tsx'
import { pieOf } from '#ui/pie.tsx'
import { useWords } from '#ui/words.ts'

import { headline } from '#records/look.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import type { Progress } from '#records/progress/record.ts'
import { type PlanningWords, usePlanningWords } from '#records/plan/page-words.tsx'
import { progressAmong, requestsAmong } from './among.tsx'
import { doneOn, type Note, notesIn, turnOfNote } from './notes.ts'
import { usePeriodWords } from './period-words.tsx'
import { dueOfTurn, type Given } from './periods.ts'
import type { Task } from './record.ts'
import { givenTo } from './rules.ts'
import { isIn, logTimes, periodOfLog } from './work-log.ts'

/** One note of an officer's own, how far its work had come by it, and whether it was the one that finished its work, in time or not. */
type Line = {
  note: Shown
  task: Shown
  percent: number
  done?: { on: Day; dueOn: Day | undefined }
}

/** Việc tôi đã làm: what this officer noted on tasks in a time, when, and whether it was late. */
export function Component() {
  const page = usePlanningWords()
  const t = usePlainWords()
  const says = usePeriodWords()
  const today = useToday()
  const [params, setParams] = useSearchParams()
  const time = logTimes.find((each) => each === params.get('time')) ?? 'month'
  const period = periodOfLog(time, today)
  const lines = useLines(period)
  const labels = {
    month: page('task.logMonth'),
    last: page('task.logLast'),
    quarter: page('task.logQuarter'),
    lastQuarter: page('task.logLastQuarter'),
    half: page('task.logHalf'),
    lastHalf: page('task.logLastHalf'),
    year: page('task.logYear'),
    lastYear: page('task.logLastYear'),
  }
  const late = countTasks(lines?.filter(({ done }) => isLate(done)))
  const tasks = countTasks(lines)
  return (
    <>
      <Bar back="/more" title={page('task.log')} pill={usePill()} />
      <Page busy={lines === undefined}>
        <FilterChips
          label={t('filters')}
          chips={logTimes.map((each) => ({
            id: each,
            label: labels[each],
            on: each === time,
            onPress: () => setParams({ time: each }, { replace: true, preventScrollReset: true }),
          }))}
        />
        {lines && (
          <Prose>
            <p>
              {says(period)}: {page('task.logCount', { n: tasks, late })}
            </p>
          </Prose>
        )}
        {lines?.length === 0 && (
          <Empty nothing title={page('task.logNone')} text={page('task.logText')} />
        )}
        {lines && lines.length > 0 && <Lines lines={lines} />}
      </Page>
    </>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const page = usePlanningWords()
  const own = useWords('task')
  const t = usePlainWords()
  const says = usePeriodWords()
  return (
    <RowList
      label={page('task.log')}
      items={lines}
      keyOf={({ note }) => note.id}
      draw={(line) => {
        const { words, on, period } = recordOf<Progress>(line.note)
        const { content, ordinal } = recordOf<Task>(line.task)
        const section = ordinal === undefined ? own('name') : t('section', { no: ordinal })
        const kind = [section, period && says(period)].filter(Boolean).join(', ')
        const state = stateOf(line, page) ?? {
          pie: pieOf(line.percent),
          text: t('percentDone', { n: line.percent }),
        }
        if (line.task.list === 'removed') state.text = `${state.text} · ${page('task.gone')}`
        const about = headline(content, 60)
        const title = headline(words)
        const day = formatShortDay(on)
        return (
          <Row
            to={`/task/${line.task.id}`}
            when={{ text: day }}
            icon="task"
            kind={kind}
            place={about}
            title={title}
            state={state}
            sentence={[day, kind, about, title, state.text].join('. ')}
          />
        )
      }}
    />
  )
}

/** Of how many tasks some notes are: work that comes back has many. */
function countTasks(lines: readonly Line[] | undefined): number {
  return new Set(lines?.map(({ task }) => task.id)).size
}

function stateOf({ done }: Line, page: PlanningWords): State | undefined {
  if (!done) return undefined
  if (!isLate(done)) return { pie: 'pie4', text: page('task.onTime'), tone: 'ok' }
  const n = daysBetween(done.dueOn ?? done.on, done.on)
  return { icon: 'late', text: page('task.lateDone', { n }), tone: 'danger' }
}

function isLate(done: Line['done']): boolean {
  return done?.dueOn !== undefined && done.on > done.dueOn
}

function useLines(period: Period): Line[] | undefined {
  const { db, officer } = useHere()
  return useLiveQuery(() => linesOf(db, officer.id, period), [db, officer.id, period])
}

/** The notes an officer wrote for days of a period, the latest first. */
export async function linesOf(db: Database, officer: string, period: Period): Promise<Line[]> {
  const notes = await db.progress.toArray()
  const mine = notes.filter(
    ({ author, list, isRefused, version }) =>
      author === officer && list !== 'removed' && !isRefused && isIn(period, version.fields['on']),
  )
  const ids = [...new Set(mine.map(({ version }) => String(version.fields['of'])))]
  const tasks = (await db.task.bulkGet(ids)).filter((task) => task !== undefined)
  const requests = await db['change-request'].where('of').anyOf(ids).toArray()
  const taskById = new Map(tasks.map((task) => [task.id, task]))
  const lines = mine.flatMap((note): Line[] => {
    const task = taskById.get(String(note.version.fields['of']))
    if (!task) return []
    const all = notes.filter(({ version }) => version.fields['of'] === task.id)
    const told = notesIn(progressAmong(all), task.version.fields)
    const own = told.find(({ at }) => at === note.version.stamps['on'])
    if (!own) return []
    const asked = requests.filter(({ version }) => version.fields['of'] === task.id)
    const given = givenTo(task.version.fields, requestsAmong(asked))
    const done = finishedBy(own, task, told, given)
    return [{ note, task, percent: own.percent, ...(done ? { done } : {}) }]
  })
  return lines.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))
}

function dayOf({ note }: Line): string {
  return `${String(note.version.fields['on'])} ${note.version.stamps['on'] ?? ''}`
}

/** When a note is the one since which its work is done: on which day, and when it was due. */
function finishedBy(
  own: Note,
  { version }: Shown,
  told: readonly Note[],
  given: Given,
): Line['done'] {
  const { on } = own
  if (own.percent < 100 || on === undefined) return undefined
  const recurrence = recurrences.find((each) => each === version.fields['recurrence'])
  const turnOf = (note: Note) => recurrence && turnOfNote(recurrence, note)
  const period = turnOf(own)
  const turn = told.filter((each) => turnOf(each) === period)
  if (doneOn(turn) !== on) return undefined
  return { on, dueOn: dueOfTurn(version.fields, period, given) }
}
