import { useToday } from '#data/here.tsx'
import { daysToCome } from '#domain/days-to-come.ts'
import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'

import { kinds } from './kinds.ts'
import type { KindName } from './shapes.ts'
import { type Mended, PartSheet, type PartSheetProps } from './part-sheet.tsx'
import { usePlainWords } from './plain-words.tsx'

/** Adds a note to what happened with a record; it moves nothing. */
export function NoteSheet({
  kind,
  id,
  open,
  onClose,
  mends,
  check = () => [],
  beneath,
}: {
  kind: KindName
  id: string
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
  /** What else is wrong with what it says. */
  check?: (whole: Values) => Issue[]
  beneath?: PartSheetProps['beneath']
}) {
  const t = usePlainWords()
  const today = useToday()
  return (
    <PartSheet
      part="step"
      // Its draft is not the draft of a change of state on the same record.
      of={`${id}:note`}
      title={t('noteTitle')}
      open={open}
      onClose={onClose}
      mends={mends}
      start={{ on: today }}
      asks={() => ['words']}
      musts={() => ['words']}
      saveLabel={() => t('noteSave')}
      check={(whole) => [
        ...issuesOf(kinds.step, whole),
        ...daysToCome(whole, kinds.step.past, today),
        ...check(whole),
        ...(whole['words'] ? [] : [{ path: 'words', code: 'missing' }]),
      ]}
      beneath={beneath}
      whole={({ words, on }) => ({
        of: id,
        ofKind: kind,
        on,
        ...(typeof words === 'string' && words !== '' ? { words } : {}),
      })}
    />
  )
}
