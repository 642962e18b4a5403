import { useLiveQuery } from 'dexie-react-hooks'
import { useParams, useSearchParams } from 'react-router'

import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { useNames } from '#data/names.tsx'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'

import { FormScreen } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'
import { useNotebookOfficer } from '#records/own-officer.tsx'
import type { Target } from '#records/target/record.ts'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { TargetField, useTargetsOfPlans, withItsTarget } from './of-target.tsx'
import { boundFields, NO_DRAFT } from './rules.ts'
import { tagsApart, tagsOf } from './tags.ts'

/** What only some work has: asked where it is said that it is so. */
const OF_RETURNING = ['untilOn']
const OF_MILESTONES = ['roadmapYear']

/**
 * Writes down work a unit has to do. The officer's own unit leads unless another is chosen. What an
 * issued plan says of its task is asked for, not typed over.
 */
export function Component() {
  const officer = useNotebookOfficer()
  const page = usePlanningWords()
  const [params] = useSearchParams()
  const { id } = useParams()
  const shown = useShown('task', id ?? '')
  const before = shown?.version.fields ?? {}
  const issued = useIssued()
  const bound = boundAs(before, issued)
  const targets = useTargetsOfPlans()
  const plan = params.get('plan')
  // Work that comes back does so for as long as its plan lasts, unless somebody says otherwise.
  const endOn = useNames().plans.find((each) => each.id === plan)?.endOn
  const start: Values = {
    ...(officer?.unit === undefined ? {} : { leadUnit: officer.unit }),
    ...(plan === null ? {} : { plan }),
    ...(endOn === undefined ? {} : { untilOn: endOn }),
  }
  return (
    <FormScreen
      kind="task"
      isReading={[shown, issued, targets].includes(undefined)}
      start={start}
      omit={[
        'leadBasis',
        'tag',
        ...(before['planTitle'] === undefined ? ['planTitle'] : []),
        ...bound.filter((name) => name !== 'content'),
      ]}
      drawField={(place, values) =>
        isAsTaken(place.name, values, { bound, before }) ? null : drawn(place, values, targets)
      }
      tidy={(values) => {
        const said = { ...tidied(values), ...tagsApart(values), ...only(bound, before, values) }
        return { ...withItsTarget(said, targets), draftOf: draftOf(said, bound, issued) }
      }}
      icons={{
        plan: 'document',
        leadUnit: 'unit',
        coLeads: 'unit',
        coUnits: 'people',
        assignee: 'person',
        assignees: 'people',
      }}
      below={(values) => {
        const isInDraft = bound.length === 0 && issued?.get(String(values['plan'])) === false
        const key = isInDraft ? 'task.inDraft' : 'task.byRequest'
        return (bound.length > 0 || isInDraft) && <Note icon="info">{page(key)}</Note>
      }}
    />
  )
}

/** By id of the plans on this phone, whether each was issued. */
function useIssued(): ReadonlyMap<string, boolean> | undefined {
  const { db } = useHere()
  return useLiveQuery(async () => {
    const plans = await db.plan.toArray()
    return new Map(plans.map(({ id, state }) => [id, state !== 'draft']))
  }, [db])
}

/**
 * What is bound of a task as this phone knows its plan: issued meanwhile, that binds at once; still
 * a draft, it binds nothing, also of a task that an earlier version of the app wrote into it.
 */
function boundAs(task: Values, issued: ReadonlyMap<string, boolean> | undefined): string[] {
  const { plan, draftOf: said } = task
  const isIssued = issued?.get(String(plan))
  if (isIssued === true) return boundFields({ ...task, draftOf: NO_DRAFT })
  return boundFields(isIssued === false && said !== NO_DRAFT ? { ...task, draftOf: plan } : task)
}

/** The plan in whose draft a task is written; none once that is issued. */
function draftOf(
  { plan, draftOf: before }: Values,
  bound: readonly string[],
  issued: ReadonlyMap<string, boolean> | undefined,
): unknown {
  if (typeof plan !== 'string') return undefined
  const isIssued = issued?.get(plan)
  if (bound.length === 0 && isIssued !== undefined) return isIssued ? NO_DRAFT : plan
  return isIssued === true && before === plan ? NO_DRAFT : before
}

/** What is counted stands beside the number in words of its own. */
const { unit: _, ...bare } = kinds.task.fields.quantity
const { tags } = kinds.task.fields

function drawn(place: FieldPlace, values: Values, targets: readonly Target[] | undefined) {
  if (!isAsked(place.name, values)) return null
  if (place.name === 'target') return <TargetField {...{ place, targets, plan: values['plan'] }} />
  if (place.name === 'tags') return <PlainField {...place} field={tags} value={tagsOf(values)} />
  return place.name === 'quantity' ? <PlainField {...place} field={bare} /> : undefined
}

function isAsked(name: string, { type, recurrence }: Values): boolean {
  if (OF_MILESTONES.includes(name)) return type === 'milestone'
  return !OF_RETURNING.includes(name) || typeof recurrence === 'string'
}

type Binding = { bound: readonly string[]; before: Values }

/**
 * Whether the words of an issued plan stand as they were taken. Others that were typed over them,
 * and refused or not sent yet, are shown until the officer himself takes them away.
 */
function isAsTaken(name: string, values: Values, { bound, before }: Binding): boolean {
  return name === 'content' && bound.includes(name) && values[name] === before[name]
}

/** What was chosen over what is bound, and refused, is not said again; words are. */
function only(names: readonly string[], before: Values, typed: Values): Values {
  const kept = Object.fromEntries(names.map((name) => [name, before[name]]))
  return names.includes('content') ? { ...kept, content: typed['content'] } : kept
}

/** What was said of a milestone or of returning work goes where it is neither any more. */
function tidied(values: Values): Values {
  const gone = [...OF_MILESTONES, ...OF_RETURNING].filter((name) => !isAsked(name, values))
  return { ...values, ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}
