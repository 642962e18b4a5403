import { useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import { Pad } from '#ui/page.tsx'
import { ProgressPicker } from '#ui/progress.tsx'
import { useWords } from '#ui/words.ts'

import { kinds } from '#records/kinds.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlainWords } from '#records/plain-words.tsx'

/** Notes how far a task has come and what was done for it. */
export function ProgressSheet({
  id,
  percent,
  open,
  onClose,
  mends,
}: {
  id: string
  percent: number
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}) {
  const t = usePlainWords()
  const own = useWords('progress')
  const today = useToday()
  return (
    <PartSheet
      part="progress"
      of={id}
      title={t('noteProgress')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today, percent }}
      asks={() => ['percent', 'words']}
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
      check={(whole) => issuesOf(kinds.progress, whole)}
      whole={({ percent: now, words, on }) => ({
        of: id,
        on,
        percent: now,
        ...(words === undefined ? {} : { words }),
      })}
    />
  )
}
