import { classes } from './classes.ts'
import style from './trend.module.css'
import hidden from './visually-hidden.module.css'

/** One result in time; `percent` is how high it stands. */
export type TrendPoint = {
  id: string
  /** As it stands under its bar, short. */
  when: string
  /** As it is read out: 20/11/2026. */
  day: string
  got: string
  percent: number
  /** What it was called: its rating. */
  name: string
  isThis?: boolean | undefined
}

/** Results in time as bars, the oldest left; the same as a table for who does not see them. */
export function Trend({
  title,
  columns,
  points,
}: {
  title: string
  /** What the day, the result and its name are called. */
  columns: readonly [day: string, got: string, name: string]
  points: readonly TrendPoint[]
}) {
  return (
    <figure className={style['trend']}>
      <figcaption>{title}</figcaption>
      <div className={style['frame']} tabIndex={0} role="region" aria-label={title}>
        <ol className={style['bars']} aria-hidden="true">
          {points.map(({ id, when, got, percent, isThis }) => (
            <li key={id} className={classes(isThis && style['this'])}>
              <span>{got}</span>
              <svg viewBox="0 0 24 100" preserveAspectRatio="none">
                <rect className={style['room']} width="24" height="100" />
                <rect y={100 - percent} width="24" height={percent} />
              </svg>
              <small>{when}</small>
            </li>
          ))}
        </ol>
        <table className={hidden['hidden']}>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, day, got, name }) => (
              <tr key={id}>
                <th scope="row">{day}</th>
                <td>{got}</td>
                <td>{name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
