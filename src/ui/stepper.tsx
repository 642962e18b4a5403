import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import style from './stepper.module.css'

export type Stage = { id: string; label: string; count: number }

/** How many stand at each stage; pressing one goes to its group further down. */
export function Stepper({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <nav className={style['flow']} aria-label={label}>
      {stages.map(({ id, label: words, count }) => (
        <button
          key={id}
          type="button"
          className={style['stage']}
          onClick={() => document.getElementById(id)?.scrollIntoView()}
        >
          <b>{count}</b>
          <span>{words}</span>
        </button>
      ))}
    </nav>
  )
}

/**
 * The groups of a pipeline, strung on the margin line; with `columns` side by side where there is
 * room, and there empty ones stand too.
 */
export function StageGroups({
  columns = false,
  children,
}: {
  columns?: boolean
  children: ReactNode
}) {
  return <div className={classes(style['groups'], columns && style['columns'])}>{children}</div>
}

/** The records of one stage, under its number and name. */
export function StageGroup({
  id,
  number,
  title,
  count,
  children,
}: {
  id: string
  number: number
  title: string
  count: number
  children: ReactNode
}) {
  return (
    <section className={classes(style['group'], count === 0 && style['unfilled'])} id={id}>
      <div className={style['bead']} aria-hidden="true">
        {number}
      </div>
      <h2>
        {title}
        <span>{count}</span>
      </h2>
      {children}
    </section>
  )
}

/** One stage of the way of a record: passed on a day, where it stands, or still ahead. */
export type Bead = { id: string; label: string; day?: string | undefined; isNow: boolean }

/** How far one record has come, stage by stage, with the days it came there. */
export function Way({ label, beads }: { label: string; beads: readonly Bead[] }) {
  return (
    <ol className={style['way']} aria-label={label}>
      {beads.map(({ id, label: words, day, isNow }, place) => (
        <li
          key={id}
          className={classes(
            style['stage'],
            isNow ? style['here'] : day !== undefined && style['passed'],
          )}
          aria-current={isNow ? 'step' : undefined}
        >
          <b aria-hidden="true">
            {day !== undefined && !isNow ? <Icon name="check" size="s" /> : place + 1}
          </b>
          <span>{words}</span>
          {day !== undefined && <small>{day}</small>}
        </li>
      ))}
    </ol>
  )
}
