import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { classes } from './classes.ts'
import style from './table.module.css'

export type Column<T> = {
  id: string
  title: string
  draw: (row: T) => ReactNode
  /** Right-aligned, as numbers are. */
  number?: boolean | undefined
  /** Kept on one line. */
  whole?: boolean | undefined
  /** Holds what somebody wrote: wide enough to be read. */
  long?: boolean | undefined
}

/**
 * A table that scrolls sideways inside itself, or stacks each row where it does not fit. The first
 * column names the row.
 */
export function Table<T>({
  caption,
  showCaption = false,
  stacks = false,
  columns,
  rows,
  keyOf,
}: {
  caption: string
  showCaption?: boolean
  /** Is read on a phone too: each row stands there as a few lines, whole. */
  stacks?: boolean
  columns: readonly Column<T>[]
  rows: readonly T[]
  keyOf: (row: T) => string
}) {
  return (
    <div className={style['frame']} tabIndex={0} role="region" aria-label={caption}>
      <table
        className={classes(
          style['table'],
          stacks && style['stacks'],
          !showCaption && style['hidden'],
        )}
      >
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, title, number }) => (
              <th key={id} scope="col" className={number ? style['number'] : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ id, title, draw, number, whole, long }, place) =>
                place === 0 ? (
                  <th key={id} scope="row" className={long ? style['long'] : undefined}>
                    {draw(row)}
                  </th>
                ) : (
                  <td
                    key={id}
                    data-title={title}
                    className={classes(
                      number && style['number'],
                      whole && style['whole'],
                      long && style['long'],
                    )}
                  >
                    {draw(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a row is about, as the way to its own screen. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link className={style['link']} to={to}>
      {children}
    </Link>
  )
}
