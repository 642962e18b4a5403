import { Pressable } from './pressable.tsx'
import style from './trend.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

/** One result in time; `percent` is how high it stands. */
export type TrendPoint = {
  id: string
  /** As it stands under its bar, short. */
  when: string
  /** Which version it was reached with, as it stands under its bar. */
  version: string
  /** As it is read out: 20/11/2026. */
  day: string
  got: string
  percent: number
  /** What it was called: its rating. */
  name: string
  /** What its bar opens; nothing for the one that is open. */
  to: string | undefined
}

/** Results in time as bars, the oldest left, each the way to what it comes from; read out they are a list. */
export function Trend({ title, points }: { title: string; points: readonly TrendPoint[] }) {
  return (
    <figure className={style['trend']}>
      <figcaption aria-hidden="true">{title}</figcaption>
      <ol className={style['bars']} aria-label={title}>
        {points.map(({ id, when, version, day, got, percent, name, to }) => (
          <li key={id} aria-current={to === undefined ? 'true' : undefined}>
            <Pressable to={to} className={style['bar'] ?? ''}>
              <VisuallyHidden>{[`${day}: ${got}`, name].filter(Boolean).join(', ')}</VisuallyHidden>
              <b aria-hidden="true">{got}</b>
              <svg viewBox="0 0 24 100" preserveAspectRatio="none" aria-hidden="true">
                <rect className={style['room']} width="24" height="100" />
                <rect y={100 - percent} width="24" height={percent} />
              </svg>
              <small aria-hidden="true">{when}</small>
              <small aria-hidden="true">{version}</small>
            </Pressable>
          </li>
        ))}
      </ol>
    </figure>
  )
}
