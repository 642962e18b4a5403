import type { ReactNode } from 'react'

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

/** The groups of a pipeline, strung on the margin line. */
export function StageGroups({ children }: { children: ReactNode }) {
  return <div className={style['groups']}>{children}</div>
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
    <section className={style['group']} id={id}>
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
