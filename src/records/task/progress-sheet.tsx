import { useHere, useToday } from '#data/here.tsx'
import type { Saving } from '#data/save.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Period } from '#domain/recurrence.ts'
import { Pad } from '#ui/page.tsx'
import { ProgressPicker } from '#ui/progress.tsx'
import { useWords } from '#ui/words.ts'

import { kindNamed, kinds } from '#records/kinds.ts'
import { occurrenceId, occurrenceOf } from '#records/occurrence/rules.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'
import type { Here } from '#data/here.tsx'
import { usePeriodWords } from './period-words.tsx'

/** Notes how far a task has come and what was done for it; of work that comes back, in which turn. */
export function ProgressSheet({
  id,
  percent,
  period,
  open,
  onClose,
  mends,
}: {
  id: string
  percent: number
  period?: Period | undefined
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}) {
  const t = usePlainWords()
  const own = useWords('progress')
  const here = useHere()
  const today = useToday()
  const says = usePeriodWords()
  return (
    <PartSheet
      part="progress"
      of={period === undefined ? id : `${id}:${period}`}
      title={[t('noteProgress'), period && says(period)].filter(Boolean).join(' · ')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today, percent }}
      asks={() => ['percent', 'words', 'isPaused']}
      drawField={({ name, value }) =>
        name === 'percent' ? (
          <Pad space>
            <ProgressPicker
              label={own('fields.percent')}
              name="percent"
              defaultValue={typeof value === 'number' ? value : undefined}
            />
          </Pad>
        ) : undefined
      }
      saveLabel={(values) =>
        t('progressSave', {
          n: typeof values['percent'] === 'number' ? values['percent'] : percent,
        })
      }
      check={(whole) => [
        ...issuesOf(kinds.progress, whole),
        ...(kindNamed('progress')?.check?.(whole) ?? []),
      ]}
      whole={({ percent: now, words, on, isPaused }) => ({
        of: id,
        on,
        percent: now,
        ...(words === undefined ? {} : { words }),
        ...(isPaused === true ? { isPaused } : {}),
        ...(period === undefined ? {} : { period }),
      })}
      beside={() => beginning(here, id, period)}
    />
  )
}

/** The turn a note is about, where this phone does not know it yet: it is begun in the same act. */
export async function beginning(
  { db }: Pick<Here, 'db'>,
  taskId: string,
  period: Period | undefined,
): Promise<Saving[]> {
  if (period === undefined) return []
  const id = occurrenceId(taskId, period)
  if ((await db.occurrence.get(id)) !== undefined) return []
  return [{ kind: 'occurrence', id, answers: occurrenceOf(taskId, period) }]
}
