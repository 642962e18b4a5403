import { folded, type Piece } from './differences.ts'
import { Icon } from './icon.tsx'
import { useWords } from './words.ts'
import style from './marked-words.module.css'

/** Where some words stand in a text: from `start` to before `end`, in UTF-16 units. */
type Span = { start: number; end: number }

/**
 * A text with the words marked by which a person could be known, under a sentence that names each
 * of them once. Nothing where there are none. What stands far from every marked word is left out.
 * Stands under the input it speaks of; `id` is for the input's `aria-describedby`.
 */
export function MarkedWords({
  text,
  traces,
  id,
}: {
  text: string
  /** In order and without overlap, as `findTraces` gives them for this very text. */
  traces: readonly Span[]
  id?: string | undefined
}) {
  const t = useWords('ui')
  if (traces.length === 0) return null
  const found = new Set(traces.map((trace) => wordsAt(text, trace).replaceAll(/\s+/gu, ' ').trim()))
  const words = [...found].map((each) => t('traces.one', { words: each })).join(', ')
  return (
    <div className={style['found']}>
      <p className={style['sentence']} id={id}>
        <Icon name="warning" size="s" />
        <span>{t('traces.rewrite', { words })}</span>
      </p>
      <p className={style['text']}>
        {folded(markedPieces(text, traces)).map(({ text: piece, differs, from }) =>
          differs ? <mark key={from}>{piece}</mark> : <span key={from}>{piece}</span>,
        )}
      </p>
    </div>
  )
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}

/** The whole text cut where a trace begins or ends. */
function markedPieces(text: string, traces: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const trace of traces) {
    if (trace.start > from) {
      pieces.push({ text: text.slice(from, trace.start), differs: false, from })
    }
    pieces.push({ text: wordsAt(text, trace), differs: true, from: trace.start })
    from = trace.end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), differs: false, from })
  return pieces
}
