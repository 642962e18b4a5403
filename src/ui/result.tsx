import type { ReactNode } from 'react'

import { ProgressBar } from './progress.tsx'
import style from './result.module.css'

/** A result in large: how much of the whole as a ring, what that is called beside it. */
export function ResultRing({
  got,
  of,
  percent,
  children,
}: {
  got: string
  /** `/100` */
  of: string
  percent: number
  children: ReactNode
}) {
  return (
    <section className={style['result']}>
      <div className={style['ring']}>
        <svg viewBox="0 0 100 100" aria-hidden="true">
          <circle cx="50" cy="50" r="44" />
          <circle cx="50" cy="50" r="44" pathLength="100" strokeDasharray={`${percent} 100`} />
        </svg>
        <p>
          <b>{got}</b>
          <small>{of}</small>
        </p>
      </div>
      <div className={style['words']}>{children}</div>
    </section>
  )
}

/** What was reached in each part, as bars under one another. */
export function ResultParts({
  parts,
}: {
  parts: readonly { name: string; title: string; got: string; of: string; percent: number }[]
}) {
  return (
    <ul className={style['parts']}>
      {parts.map(({ name, title, got, of, percent }) => (
        <li key={name}>
          <b>{name}</b>
          <div>
            <p>
              <span>{title}</span>
              <span>
                <b>{got}</b>
                {of}
              </span>
            </p>
            <ProgressBar percent={percent} label={`${name}. ${title}: ${got}${of}`} />
          </div>
        </li>
      ))}
    </ul>
  )
}
