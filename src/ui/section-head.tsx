import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './section-head.module.css'

/**
 * The head of a part of a screen, with how many it holds. On the margin line unless `flat`;
 * `timeline` lines it up with a timeline below.
 */
export function SectionHead({
  title,
  count,
  flat = false,
  timeline = false,
  danger = false,
  id,
}: {
  title: string
  count?: ReactNode
  flat?: boolean
  timeline?: boolean
  danger?: boolean
  id?: string | undefined
}) {
  return (
    <div
      className={classes(
        style['head'],
        flat && style['flat'],
        timeline && style['timeline'],
        danger && style['danger'],
      )}
    >
      <h2 id={id}>{title}</h2>
      {count !== undefined && <span className={style['count']}>{count}</span>}
    </div>
  )
}
