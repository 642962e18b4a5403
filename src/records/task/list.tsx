import { useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useHere, useToday } from '#data/here.tsx'
import { useDrafts, useList } from '#data/lists.ts'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { FilterChips } from '#ui/chip.tsx'
import { Page } from '#ui/page.tsx'
import { RootBar } from '#ui/root-bar.tsx'
import { Margin, RowList } from '#ui/row-list.tsx'
import { Row } from '#ui/row.tsx'
import { SectionHead } from '#ui/section-head.tsx'
import { useWords } from '#ui/words.ts'

import { ListBody } from '#records/list-body.tsx'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { useAnyRow } from '#records/rows.tsx'
import { useDraftRow } from '#records/draft-row.tsx'
import { groupsOf } from './groups.tsx'
import { eachOnce } from './once.tsx'
import { PlanCards } from './plan-cards.tsx'
import type { Task } from './record.ts'
import { isWaiting } from './shown.tsx'

const views = ['all', 'asked', 'mine', 'lead', 'co', 'done', 'cancelled'] as const
type View = (typeof views)[number]
/** What is over stands under no month. */
const over: ReadonlySet<View> = new Set(['done', 'cancelled'])
/** Offered where there is something to see. */
const seldom: ReadonlySet<View> = new Set(['asked', 'cancelled'])

/** Nhiệm vụ: what the plan asks, late first, then by month. */
export function Component() {
  const own = useWords('task')
  const t = usePlainWords()
  const [params, setParams] = useSearchParams()
  const view = views.find((each) => each === params.get('view')) ?? 'all'
  const rows = useViews()
  const labels: Record<View, string> = {
    all: t('all'),
    asked: t('askedOnly'),
    mine: t('mineOnly'),
    lead: t('leadOnly'),
    co: t('coOnly'),
    done: t('doneTasks'),
    cancelled: own('states.cancelled'),
  }
  const isThere = (each: View) =>
    !seldom.has(each) || each === view || (rows?.[each].length ?? 0) > 0
  return (
    <>
      <RootBar title={own('many')} pill={usePill()} />
      <Page busy={rows === undefined}>
        {rows && <PlanCards tasks={[...rows.all, ...rows.done]} />}
        <FilterChips
          label={t('filters')}
          chips={views.filter(isThere).map((each) => ({
            id: each,
            label: `${labels[each]} ${rows?.[each].length ?? ''}`,
            on: each === view,
            onPress: () =>
              setParams(each === 'all' ? {} : { view: each }, {
                replace: true,
                preventScrollReset: true,
              }),
          }))}
        />
        <Tasks view={view} rows={rows?.[view]} />
      </Page>
    </>
  )
}

function Tasks({ view, rows }: { view: View; rows: Shown[] | undefined }) {
  const t = usePlainWords()
  const own = useWords('task')
  const today = useToday()
  const row = useAnyRow()
  const draftRow = useDraftRow()
  const drafts = useDrafts('task') ?? []
  if (!rows || rows.length === 0 || over.has(view)) {
    return (
      <ListBody
        kind="task"
        rows={rows}
        drafts={view === 'all' ? drafts : []}
        isFiltered={view !== 'all'}
      />
    )
  }
  const words = {
    late: t('lateGroup'),
    none: t('noDate'),
    month: (month: number, year: number | undefined) =>
      year === undefined ? t('month', { n: month }) : t('monthOf', { n: month, year }),
  }
  return (
    <Margin>
      {view === 'all' && drafts.length > 0 && (
        <RowList
          label={own('name')}
          items={drafts}
          keyOf={({ id }) => id}
          draw={(draft) => <Row {...draftRow(draft)} />}
          line={false}
        />
      )}
      {groupsOf(rows, today, words).map(({ title, members }) => (
        <div key={title}>
          <SectionHead title={title} count={members.length} />
          <RowList
            label={title}
            items={members}
            keyOf={({ id }) => id}
            draw={(shown) => <Row {...row('task', shown)} />}
            line={false}
          />
        </div>
      ))}
    </Margin>
  )
}

function useViews(): Record<View, Shown[]> | undefined {
  const { officer } = useHere()
  const unit = useNotebookOfficer()?.unit
  const today = useToday()
  const all = useList('task', 'open')
  const done = useList('task', 'done')
  if (!all || !done) return undefined
  // A part goes only from a list in which its whole stands: a view may show the one alone.
  const open = (isIn: (shown: Shown) => boolean) => eachOnce(all.filter(isIn), today)
  const isLead = (shown: Shown) =>
    unit !== undefined && (shown['leadUnit'] === unit || names(shown, 'coLeads', unit))
  const isMine = (shown: Shown) =>
    shown.officer === officer.id ||
    shown.author === officer.id ||
    names(shown, 'assignees', officer.id) ||
    isLead(shown)
  return {
    all: open(() => true),
    asked: [...all, ...done].filter(isWaiting),
    mine: open(isMine),
    lead: open(isLead),
    co: open((shown) => names(shown, 'coUnits', unit)),
    done: done.filter(({ state }) => state !== 'cancelled'),
    cancelled: done.filter(({ state }) => state === 'cancelled'),
  }
}

/** True where a task names a unit or an officer among several. */
function names(shown: Shown, field: 'coLeads' | 'coUnits' | 'assignees', id?: string): boolean {
  return id !== undefined && recordOf<Task>(shown)[field]?.includes(id) === true
}
