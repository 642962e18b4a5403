import type { Shown } from '#data/db.ts'
import { useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import type { Period } from '#domain/recurrence.ts'
import type { Values } from '#domain/record.ts'

import { kindNamed, kinds } from '#records/kinds.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'
import { usePeriodWords } from './period-words.tsx'
import { issuesOfNewDay } from './rules.ts'

/** Asks a leader for another day or other content of a task, or to cancel it. */
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
        ...issuesOfNewDay(version.fields, whole['newOn'], 'newOn'),
      ]}
      whole={(values) => ({
        of: id,
        ...(values['asks'] === 'due' && period !== undefined ? { period } : {}),
        ...Object.fromEntries([...asked(values), 'on'].map((name) => [name, values[name]])),
      })}
    />
  )
}

function asked({ asks }: Values): string[] {
  const more: Record<string, string[]> = { due: ['newOn'], content: ['newContent'] }
  return ['asks', ...(more[String(asks)] ?? []), 'words']
}
