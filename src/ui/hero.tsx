import type { ReactNode } from 'react'

import style from './hero.module.css'

/** The top of a record: its tags, then its words in large. */
export function Hero({ tags, title }: { tags?: ReactNode; title: ReactNode }) {
  return (
    <div className={style['hero']}>
      <div className={style['tags']}>{tags}</div>
      <h2>{title}</h2>
    </div>
  )
}

/** What a citizen said, as it was said. */
export function Say({ children }: { children: ReactNode }) {
  return <p className={style['say']}>{children}</p>
}

/** Words taken from a document, on the margin line. */
export function Quote({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <blockquote className={style['quote']}>
      <p>{children}</p>
      {action && <div className={style['quoteAction']}>{action}</div>}
    </blockquote>
  )
}

/** A line of text that shows the text size. */
export function Sample({ children }: { children: ReactNode }) {
  return <p className={style['sample']}>{children}</p>
}

/** Reading text: heads, paragraphs and lists of a guide. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={style['prose']}>{children}</div>
}

/** A quieter line. */
export function Small({ children }: { children: ReactNode }) {
  return <p className={style['small']}>{children}</p>
}
