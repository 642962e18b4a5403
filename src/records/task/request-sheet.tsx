import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { useNames } from '#data/names.tsx'
import { recordOf } from '#data/record.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Issue, Values } from '#domain/record.ts'
import { type FieldPlace, PlainField } from '#ui/plain-field.tsx'

import { type Asks, NEW } from '#records/change-request/rules.ts'
import { kindNamed, kinds } from '#records/kinds.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from './period-words.tsx'
import type { Task } from './record.ts'
import { issuesOfLastDay, issuesOfNewDay } from './rules.ts'

/** Asks a leader for another day, unit or other content of a task, that it comes back no more, or to cancel it. */
export function RequestSheet({
  task,
  period,
  open,
  onClose,
  mends,
}: {
  task: Shown
  /** The turn that is to have another day, where the task comes back. */
  period: Period | undefined
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}) {
  const page = usePlanningWords()
  const today = useToday()
  const says = usePeriodWords()
  const { id, version } = task
  return (
    <PartSheet
      part="change-request"
      of={id}
      title={[page('request.ask'), period && says(period)].filter(Boolean).join(' · ')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today, asks: 'due' }}
      asks={asked}
      musts={asked}
      saveLabel={() => page('request.askSave')}
      check={(whole) => [
        ...issuesOf(kinds['change-request'], whole),
        ...(kindNamed('change-request')?.check?.(whole) ?? []),
        ...issuesOfAsked(version.fields, whole, 'newOn'),
      ]}
      drawField={(place, values) => {
        if (place.name === 'asks') return <What {...place} task={task} />
        const isLast = place.name === 'newOn' && values['asks'] === 'until'
        return isLast ? <LastDay key="until" {...place} task={task} /> : undefined
      }}
      whole={(values) => ({
        of: id,
        ...(values['asks'] === 'due' && period !== undefined ? { period } : {}),
        ...Object.fromEntries([...asked(values), 'on'].map((name) => [name, values[name]])),
      })}
    />
  )
}

/** What is wrong with the day that is asked for, whether it is to be due on it or comes back until then. */
export function issuesOfAsked(task: Values, { asks, newOn }: Values, path: string): Issue[] {
  if (asks === 'due') return issuesOfNewDay(task, newOn, path)
  return asks === 'until' ? issuesOfLastDay(task, newOn, path) : []
}

function asked({ asks }: Values): string[] {
  const more: Partial<Record<string, string>> = NEW
  return ['asks', more[String(asks)] ?? '', 'words'].filter(Boolean)
}

type Place = FieldPlace & { task: Shown }

/** What may be asked: only work that comes back can come back no more. */
function What({ task, ...place }: Place) {
  const { asks } = kinds['change-request'].fields
  const isReturning = recordOf<Task>(task).recurrence !== undefined
  const isOpen = (each: string) => isReturning || each !== ('until' satisfies Asks)
  return (
    <PlainField
      {...place}
      field={{ ...asks, options: asks.options.filter(isOpen) }}
      options={place.options.filter(({ id }) => isOpen(id))}
    />
  )
}

/** The last day on which it comes back: that of its plan, unless another is typed. */
function LastDay({ task, ...place }: Place) {
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
