import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type FieldPlace, PlainField } from '#ui/plain-field.tsx'

import { type Asks, askedOf, NEW } from '#records/change-request/rules.ts'
import { kindNamed, kinds } from '#records/kinds.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { planRules } from '#records/plan/rules.ts'
import { usePeriodWords } from './period-words.tsx'
import type { Task } from './record.ts'
import { issuesOfLastDay, issuesOfNewDay } from './rules.ts'

/** Asks a leader to have something changed of a task or a plan, or to cancel it. */
export function RequestSheet({
  kind = 'task',
  whole,
  period,
  open,
  onClose,
  mends,
}: {
  kind?: 'task' | 'plan'
  whole: Shown
  /** The turn that is to have another day, where the task comes back. */
  period?: Period | undefined
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}) {
  const page = usePlanningWords()
  const today = useToday()
  const says = usePeriodWords()
  const { id, version } = whole
  return (
    <PartSheet
      part="change-request"
      of={id}
      title={[page('request.ask'), period && says(period)].filter(Boolean).join(' · ')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today, asks: askedOf(kind)[0] }}
      asks={asked}
      musts={asked}
      saveLabel={() => page('request.askSave')}
      check={(said) => [
        ...issuesOf(kinds['change-request'], said),
        ...(kindNamed('change-request')?.check?.(said) ?? []),
        ...issuesOfAsked(version.fields, said, 'newOn'),
      ]}
      drawField={(place, values) => {
        if (place.name === 'asks') return <What {...place} kind={kind} whole={whole} />
        if (place.name !== 'newOn') return undefined
        if (values['asks'] === 'end') return <EndDay key="end" {...place} />
        const isLast = values['asks'] === 'until'
        return isLast ? <LastDay key="until" {...place} task={whole} /> : undefined
      }}
      whole={(values) => ({
        of: id,
        // Of a task nothing is said: an earlier version of the app knows no other.
        ...(kind === 'plan' ? { ofKind: kind } : {}),
        ...(values['asks'] === 'due' && period !== undefined ? { period } : {}),
        ...Object.fromEntries([...asked(values), 'on'].map((name) => [name, values[name]])),
      })}
    />
  )
}

/** What is wrong with the day that is asked for: to be due on, to come back until, or the last one of a plan. */
export function issuesOfAsked(whole: Values, { asks, newOn }: Values, path: string): Issue[] {
  if (asks === 'due') return issuesOfNewDay(whole, newOn, path)
  if (asks === 'until') return issuesOfLastDay(whole, newOn, path)
  return asks === 'end' ? issuesOfEnd({ ...whole, endOn: newOn }, path) : []
}

function issuesOfEnd(plan: Values, path: string): Issue[] {
  const issues = planRules.check(plan).filter((issue) => issue.path === 'endOn')
  return issues.map(({ code }) => ({ path, code }))
}

function asked({ asks }: Values): string[] {
  const more: Partial<Record<string, string>> = NEW
  return ['asks', more[String(asks)] ?? '', 'words'].filter(Boolean)
}

type WhatPlace = FieldPlace & { kind: 'task' | 'plan'; whole: Shown }

/** What may be asked of it: only work that comes back can come back no more. */
function What({ kind, whole, ...place }: WhatPlace) {
  const page = usePlanningWords()
  const { asks } = kinds['change-request'].fields
  const isReturning = recordOf<Task>(whole).recurrence !== undefined
  const open = askedOf(kind).filter((each) => isReturning || each !== 'until')
  const isOpen = (each: string): each is Asks => open.some((one) => one === each)
  return (
    <PlainField
      {...place}
      field={{ ...asks, options: asks.options.filter(isOpen) }}
      options={place.options
        .filter(({ id }) => isOpen(id))
        .map((option) =>
          kind === 'plan' && option.id === 'cancel'
            ? { ...option, label: page('request.cancelPlan') }
            : option,
        )}
    />
  )
}

/** The last day a plan is to have. */
function EndDay(place: FieldPlace) {
  const page = usePlanningWords()
  const { newOn } = kinds['change-request'].fields
  return <PlainField {...place} field={newOn} label={page('request.endOn')} must />
}

/** The last day on which it comes back: that of its plan, unless another is typed. */
function LastDay({ task, ...place }: FieldPlace & { task: Shown }) {
  const page = usePlanningWords()
  const { plan } = recordOf<Task>(task)
  const endOn = useNames().plans.find(({ id }) => id === plan)?.endOn
  return (
    <PlainField
      {...place}
      field={kinds['change-request'].fields.newOn}
      label={page('request.lastOn')}
      value={place.value ?? endOn}
      must
    />
  )
}
