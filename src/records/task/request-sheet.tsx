import { useToday } from '#data/here.tsx'
import { issuesOf } from '#domain/issues.ts'
import type { Values } from '#domain/record.ts'

import { kindNamed, kinds } from '#records/kinds.ts'
import { type Mended, PartSheet } from '#records/part-sheet.tsx'
import { usePlanningWords } from '#records/plan/page-words.tsx'

/** Asks a leader for another day or other content of a task, or to cancel it. */
export function RequestSheet({
  id,
  open,
  onClose,
  mends,
}: {
  id: string
  open: boolean
  onClose: () => void
  mends?: Mended | undefined
}) {
  const page = usePlanningWords()
  const today = useToday()
  return (
    <PartSheet
      part="change-request"
      of={id}
      title={page('request.ask')}
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
      ]}
      whole={(values) => ({
        of: id,
        ...Object.fromEntries([...asked(values), 'on'].map((name) => [name, values[name]])),
      })}
    />
  )
}

function asked({ asks }: Values): string[] {
  const more: Record<string, string[]> = { due: ['newOn'], content: ['newContent'] }
  return ['asks', ...(more[String(asks)] ?? []), 'words']
}
