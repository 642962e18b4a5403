import { useHere, useToday } from '#data/here.tsx'
import { daysToCome } from '#domain/days-to-come.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'
import { Pad } from '#ui/page.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { ProgressPicker } from '#ui/progress.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { kindNamed, kinds } from '#records/kinds.ts'
import { beginning } from '#records/occurrence/beginning.tsx'
import { settlingByNote } from '#records/opinion/settling.tsx'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from './period-words.tsx'
import { ProofField } from './proof-field.tsx'
import { doneAfter, quantityOf, shareDone } from './quantity.ts'
import type { Task } from './record.ts'

type Noting = {
  task: Task
  percent: number
  /** How much was done before, where that is counted. */
  done: number | undefined
  period?: Period | undefined
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}

/** What is counted stands beside the number in words of its own. */
const { unit: _, ...bare } = kinds.progress.fields.quantity

const PROVED = ['words', 'proof', 'isPaused']

/** Notes how far a task has come, how much was done for it and what shows it; of work that comes back, in which turn. */
export function ProgressSheet(noting: Noting) {
  const { task, percent, done, period, open, onClose, mends } = noting
  const t = usePlainWords()
  const here = useHere()
  const today = useToday()
  const says = usePeriodWords()
  const draw = useDrawn(noting)
  const quantity = quantityOf(task)
  const { id } = task
  const percentOf = (values: Values) =>
    quantity === undefined
      ? values['percent']
      : (shareDone(doneAfter(done, values), quantity) ?? percent)
  const shareSaid = (values: Values) => {
    const share = percentOf(values)
    return typeof share === 'number' ? share : percent
  }
  return (
    <PartSheet
      part="progress"
      of={period === undefined ? id : `${id}:${period}`}
      title={[t('noteProgress'), period && says(period)].filter(Boolean).join(' · ')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={quantity === undefined ? { on: today, percent } : { on: today }}
      asks={() =>
        quantity === undefined
          ? ['percent', 'quantity', 'measure', ...PROVED]
          : ['quantity', 'isTotal', ...PROVED]
      }
      drawField={draw}
      saveLabel={(values) => t('progressSave', { n: shareSaid(values) })}
      check={(whole) => [
        ...issuesOf(kinds.progress, whole),
        ...daysToCome(whole, kinds.progress.past, today),
        ...(kindNamed('progress')?.check?.(whole) ?? []),
      ]}
      whole={({ on, ...values }) => ({
        of: id,
        on,
        percent: percentOf(values),
        ...saidIn(values),
        ...(period === undefined ? {} : { period }),
      })}
      beside={async (note) => [
        ...(await beginning(here, id, period)),
        ...(await settlingByNote(here, task, note)),
      ]}
    />
  )
}

const SAID = ['words', 'quantity', 'measure', 'proof', 'proofRecord']
const FLAGS = ['isTotal', 'isPaused']

/** What a note says beside its share: nothing of what was left blank or not ticked. */
function saidIn(values: Values): Values {
  const said = [
    ...SAID.filter((name) => values[name] !== undefined),
    ...FLAGS.filter((name) => values[name] === true),
  ]
  return Object.fromEntries(said.map((name) => [name, values[name]]))
}

/** The questions of a note that are drawn in their own way. */
function useDrawn({ task, done }: Noting) {
  const page = usePlanningWords()
  const own = useWords('progress')
  const quantity = quantityOf(task)
  return (place: FieldPlace, values: Values) => {
    const { name, value } = place
    if (name === 'percent') {
      return (
        <Pad space>
          <ProgressPicker
            label={own('fields.percent')}
            name="percent"
            defaultValue={typeof value === 'number' ? value : undefined}
          />
        </Pad>
      )
    }
    if (name === 'quantity') {
      const counted = { done: done ?? 0, quantity, measure: task.measure ?? '' }
      const hint = quantity === undefined ? undefined : page('task.doneOf', counted).trim()
      return <PlainField {...place} hint={hint} field={bare} />
    }
    if (name !== 'proof') return undefined
    return <ProofField place={place} record={values['proofRecord']} />
  }
}
