import { useParams, useSearchParams } from 'react-router'

import { useShown } from '#data/lists.ts'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'

import { FormScreen } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { boundFields } from './rules.ts'
import { tagsApart, tagsOf } from './tags.ts'

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
  const bound = boundFields(before)
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
        'tag',
        ...(before['planTitle'] === undefined ? ['planTitle'] : []),
        ...bound,
      ]}
      drawField={drawn}
      tidy={(values) => ({ ...tidied(values), ...tagsApart(values), ...only(bound, before) })}
      icons={{
        plan: 'document',
        leadUnit: 'unit',
        coLeads: 'unit',
        coUnits: 'people',
        assignee: 'person',
        assignees: 'people',
      }}
      below={() => bound.length > 0 && <Note icon="info">{page('task.byRequest')}</Note>}
    />
  )
}

/** What is counted stands beside the number in words of its own. */
const { unit: _, ...bare } = kinds.task.fields.quantity
const { tags } = kinds.task.fields

function drawn(place: FieldPlace, values: Values) {
  if (!isAsked(place.name, values)) return null
  if (place.name === 'tags') return <PlainField {...place} field={tags} value={tagsOf(values)} />
  return place.name === 'quantity' ? <PlainField {...place} field={bare} /> : undefined
}

function isAsked(name: string, { type, recurrence }: Values): boolean {
  if (OF_MILESTONES.includes(name)) return type === 'milestone'
  return !OF_RETURNING.includes(name) || typeof recurrence === 'string'
}

/** What was typed over what is bound, and refused, is not said again. */
function only(names: readonly string[], values: Values): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}

/** What was said of a milestone or of returning work goes where it is neither any more. */
function tidied(values: Values): Values {
  const gone = [...OF_MILESTONES, ...OF_RETURNING].filter((name) => !isAsked(name, values))
  return { ...values, ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}
