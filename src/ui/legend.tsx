import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './legend.module.css'

/** What the colours and shapes of a drawing mean, one mark with its words beside the other. */
export function Legend({
  marks,
  className,
  isHidden,
}: {
  marks: readonly { key: string; mark: ReactNode; words: ReactNode }[]
  className?: string | undefined
  /** The drawing says the same in words of its own. */
  isHidden?: true
}) {
  return (
    <div className={classes(style['legend'], className)} aria-hidden={isHidden}>
      {marks.map(({ key, mark, words }) => (
        <span key={key}>
          {mark}
          {words}
        </span>
      ))}
    </div>
  )
}
