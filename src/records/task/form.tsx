import { useParams, useSearchParams } from 'react-router'

import { useShown } from '#data/lists.ts'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'

import { FormScreen } from '#records/form-screen.tsx'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { dayOfTask } from './rules.ts'

/** What only some work has: asked where it is said that it is so. */
const OF_RETURNING = ['untilOn']
const OF_MILESTONES = ['roadmapYear']

/**
 * Writes down work a unit has to do. The officer's own unit leads unless another is chosen. A task
 * of a plan keeps its day: that is asked for, not typed over.
 */
export function Component() {
  const officer = useNotebookOfficer()
  const page = usePlanningWords()
  const [params] = useSearchParams()
  const { id } = useParams()
  const shown = useShown('task', id ?? '')
  const before = shown?.version.fields ?? {}
  const isBound = before['plan'] !== undefined && dayOfTask(before) !== undefined
  const plan = params.get('plan')
  const start: Values = {
    ...(officer?.unit === undefined ? {} : { leadUnit: officer.unit }),
    ...(plan === null ? {} : { plan }),
  }
  return (
    <FormScreen
      kind="task"
      start={start}
      omit={[
        'leadBasis',
        ...(before['planTitle'] === undefined ? ['planTitle'] : []),
        ...(isBound ? ['dueOn', 'beforeOn'] : []),
      ]}
      drawField={({ name }, values) => (isAsked(name, values) ? undefined : null)}
      tidy={tidied}
      icons={{
        plan: 'document',
        leadUnit: 'unit',
        coLeads: 'unit',
        coUnits: 'people',
        assignee: 'person',
        assignees: 'people',
      }}
      below={() => isBound && <Note icon="info">{page('task.byRequest')}</Note>}
    />
  )
}

function isAsked(name: string, { type, recurrence }: Values): boolean {
  if (OF_MILESTONES.includes(name)) return type === 'milestone'
  return !OF_RETURNING.includes(name) || typeof recurrence === 'string'
}

/** What was said of a milestone or of returning work goes where it is neither any more. */
function tidied(values: Values): Values {
  const gone = [...OF_MILESTONES, ...OF_RETURNING].filter((name) => !isAsked(name, values))
  return { ...values, ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}
