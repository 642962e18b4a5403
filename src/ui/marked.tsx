import style from './marked.module.css'

/** Part of a text, from one letter to the one before another. */
export type Stretch = { start: number; end: number }

/** A text with some of its words marked; the stretches come in order and do not overlap. */
export function Marked({ text, marks }: { text: string; marks: readonly Stretch[] }) {
  const ends = [0, ...marks.map(({ end }) => end)]
  return (
    <p className={style['marked']}>
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  )
}
