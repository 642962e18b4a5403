import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Mark, type MarkKind } from './mark.tsx'
import style from './timeline.module.css'

export type TimelineItem = {
  id: string
  /** The day, then the hour when it is known: `20/11`, `07:40`. */
  when: readonly [day: string, time?: string | undefined]
  title: string
  body?: ReactNode
  tone?: 'danger' | 'attention' | 'todo' | undefined
  mark?: MarkKind | undefined
  /** The newest one. */
  isNow?: boolean | undefined
  extra?: ReactNode
}

/** Diễn biến: what happened, the newest first, its time left of the margin line. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string }) {
  return (
    <ol className={style['timeline']} aria-label={label}>
      {items.map(({ id, when, title, body, tone, mark, isNow, extra }) => (
        <li
          key={id}
          className={classes(
            style['item'],
            isNow && style['now'],
            tone === 'todo' && style['todo'],
          )}
        >
          <span className={style['time']}>
            <span>{when[0]}</span>
            {when[1] !== undefined && <span>{when[1]}</span>}
          </span>
          <div>
            <b className={tone && tone !== 'todo' ? style[tone] : undefined}>{title}</b>
            {body && <p>{body}</p>}
            {mark && (
              <span className={style['mark']}>
                <Mark kind={mark} />
              </span>
            )}
            {extra}
          </div>
        </li>
      ))}
    </ol>
  )
}
