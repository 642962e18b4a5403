import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './card.module.css'

/** What belongs together. `flush` for rows that reach its edge; `near` right under a section head. */
export function Card({
  flush = false,
  near = false,
  title,
  corner,
  children,
}: {
  flush?: boolean
  near?: boolean
  title?: string | undefined
  corner?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes(style['card'], flush && style['flush'], near && style['near'])}>
      {title && (
        <div className={style['title']}>
          <h2>{title}</h2>
          {corner}
        </div>
      )}
      {children}
    </section>
  )
}

/** Rows of one card under one another with a hairline between; each child is one `li`. */
export function CardList({
  near = false,
  label,
  children,
}: {
  near?: boolean
  label?: string | undefined
  children: ReactNode
}) {
  return (
    <ul
      className={classes(style['card'], style['flush'], style['list'], near && style['near'])}
      aria-label={label}
    >
      {children}
    </ul>
  )
}
