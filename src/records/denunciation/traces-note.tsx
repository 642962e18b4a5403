import { findTraces } from '#domain/denouncer/traces.ts'
import type { Values } from '#domain/record.ts'
import { Marked } from '#ui/marked.tsx'
import { Note } from '#ui/note.tsx'
import { useWords } from '#ui/words.ts'

import { stepTraces } from './step-traces.ts'

/** Says which words of a text point to a person, marked where they stand; nothing where none do. */
export function TracesNote({ text, inset = false }: { text: string; inset?: boolean }) {
  const own = useWords('denunciation')
  const traces = findTraces(text)
  if (traces.length === 0) return null
  const said = traces.map(({ words, sort }) => `“${words}” (${own(`sections.trace_${sort}`)})`)
  return (
    <Note look="danger" icon="warning" inset={inset}>
      <b>{own('sections.traces', { count: traces.length })}</b>
      <p>{[...new Set(said)].join(', ')}</p>
      <Marked text={text} marks={traces} />
    </Note>
  )
}

/** The same of all that a step says, one text after the other, while it is written. */
export function StepTraces({ values }: { values: Values }) {
  return stepTraces(values).map(({ path }) => {
    const said = values[path]
    return typeof said === 'string' && <TracesNote key={path} text={said} />
  })
}
