import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './profile-page.module.css'

export type ProfileLine = {
  label: string
  value: string
  /** Takes the whole width. */
  long?: boolean
}

/**
 * A page of A4 as it is printed, set `close` where there is much on it. While it is on the screen,
 * printing the page prints it alone; `foot` stays on the screen.
 */
export function ProfilePage({
  head,
  detail,
  title,
  lines,
  close = false,
  foot,
}: {
  head: string
  detail?: string | undefined
  title: string
  lines: readonly ProfileLine[]
  close?: boolean
  foot?: ReactNode
}) {
  return (
    <>
      <article className={classes(style['profile'], close && style['close'])}>
        <p className={style['head']}>
          <b>{head}</b>
          {detail && <span>{detail}</span>}
        </p>
        <h2>{title}</h2>
        <dl className={style['lines']}>
          {lines.map(({ label, value, long }) => (
            <div key={label} className={long ? style['long'] : undefined}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </article>
      {foot && <div className={style['foot']}>{foot}</div>}
    </>
  )
}
