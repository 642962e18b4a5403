import type { Shown } from '#data/db.ts'
import type { Values } from '#domain/record.ts'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import { stepsAmong } from '#records/steps-among.tsx'
import { extensionsDoubtedBy } from './clocks.ts'
import { standingOf } from './rules.ts'

type ExtensionsNoteProps = {
  shown: Shown
  parts: readonly Shown[]
  /** A step that is being written. */
  step?: Values
}

/** Doubts that it is put off a second time where it was found complex; nothing is refused. */
export function ExtensionsNote({ shown, parts, step }: ExtensionsNoteProps) {
  const own = useWords('denunciation')
  const rule = extensionsDoubtedBy(standingOf(shown.version.fields, stepsAmong(parts)), step)
  if (!rule) return null
  return (
    <Note look="warn" icon="warning">
      {own('sections.doubted')} {rule.source}. {step && own('sections.doubtedKept')}
    </Note>
  )
}
