import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import { usePill } from '#data/pill.tsx'
import { recordOf } from '#data/record.ts'
import { Bar } from '#ui/bar.tsx'
import { FilterChips } from '#ui/chip.tsx'
import { Empty } from '#ui/empty.tsx'
import { FieldFrame } from '#ui/field.tsx'
import { SelectInput } from '#ui/inputs/select.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

import { headline } from '#records/look.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { Noting } from '#records/task/actions.tsx'
import { PlanCard } from '#records/task/plan-cards.tsx'
import type { Task } from '#records/task/record.ts'
import { type Stand, standOf, stands } from '#records/task/stand.ts'
import { usePlanningWords } from './page-words.tsx'
import { useColumns } from './table-columns.tsx'
import { useTasksOf } from './tasks-of.tsx'

const TITLE_MAX = 60

/** The tasks of a plan as a table: narrowed to a unit and to how they stand, and noted in place. */
export function Component() {
  const { id = '' } = useParams()
  const page = usePlanningWords()
  const plan = useShown('plan', id)
  const tasks = useTasksOf(id)
  return (
    <>
      <Bar
        back={`/plan/${id}`}
        title={page('plan.tableOf')}
        detail={plan ? headline(plan.version.fields['title'], TITLE_MAX) : undefined}
        pill={usePill()}
      />
      <Page busy={tasks === undefined}>{tasks && <Tasks tasks={tasks} />}</Page>
    </>
  )
}

function Tasks({ tasks }: { tasks: readonly Shown[] }) {
  const page = usePlanningWords()
  const t = usePlainWords()
  const today = useToday()
  const { unit, stand, narrow } = useNarrowed()
  const [notedId, note] = useState<string>()
  const columns = useColumns(note)
  const ofUnit = tasks.filter((task) => unit === undefined || unitsIn(task).includes(unit))
  const rows = ofUnit.filter((task) => stand === undefined || standOf(task, today) === stand)
  const noted = tasks.find(({ id }) => id === notedId)
  return (
    <>
      <Units tasks={tasks} unit={unit} onPick={(id) => narrow('unit', id)} />
      <Stands tasks={ofUnit} stand={stand} onPick={(each) => narrow('stand', each)} />
      {rows.length === 0 && <Empty nothing title={t('noMatch')} text={t('noMatchText')} />}
      {rows.length > 0 && (
        <>
          <PlanCard title={page('plan.tasks')} tasks={rows} />
          <Table
            caption={page('plan.tableOf')}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
          />
        </>
      )}
      {noted && (
        <Noting
          shown={noted}
          sheets={{
            open: { sheet: 'note' },
            note: () => undefined,
            request: () => undefined,
            close: () => note(undefined),
          }}
        />
      )}
    </>
  )
}

/** Narrows the table to one unit, among those that have a task of the plan. */
function Units({
  tasks,
  unit,
  onPick,
}: {
  tasks: readonly Shown[]
  unit: string | undefined
  onPick: (unit: string) => void
}) {
  const page = usePlanningWords()
  const { nameOf } = useNames()
  const units = [...new Set(tasks.flatMap(unitsIn))]
  const options = units
    .map((id) => ({ id, label: nameOf(id) || id }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
  return (
    <FieldFrame id="table-unit" label={page('plan.byUnit')} near>
      <SelectInput
        key={unit}
        id="table-unit"
        name="unit"
        icon="unit"
        options={options}
        none={page('plan.anyUnit')}
        defaultValue={unit}
        onPick={onPick}
      />
    </FieldFrame>
  )
}

/** Narrows the table to how the tasks stand; each chip says how many there are. */
function Stands({
  tasks,
  stand,
  onPick,
}: {
  tasks: readonly Shown[]
  stand: Stand | undefined
  onPick: (stand: Stand | undefined) => void
}) {
  const t = usePlainWords()
  const today = useToday()
  const words: Record<Stand, string> = {
    late: t('lateTasks'),
    doing: t('doingTasks'),
    idle: t('idleTasks'),
    done: t('doneTasks'),
  }
  const count = (each: Stand) => tasks.filter((task) => standOf(task, today) === each).length
  return (
    <FilterChips
      label={t('filters')}
      chips={[
        {
          id: 'all',
          label: `${t('all')} ${tasks.length}`,
          on: stand === undefined,
          onPress: () => onPick(undefined),
        },
        ...stands.map((each) => ({
          id: each,
          label: `${words[each]} ${count(each)}`,
          on: each === stand,
          onPress: () => onPick(each),
        })),
      ]}
    />
  )
}

/** The units that lead a task or work on it. */
function unitsIn(task: Shown): string[] {
  const { leadUnit, coLeads = [], coUnits = [] } = recordOf<Task>(task)
  return [leadUnit, ...coLeads, ...coUnits]
}

/** What the address narrows the table to. */
function useNarrowed() {
  const [params, setParams] = useSearchParams()
  return {
    unit: params.get('unit') || undefined,
    stand: stands.find((each) => each === params.get('stand')),
    narrow: (name: string, value: string | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (value) next.set(name, value)
          else next.delete(name)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
  }
}
