import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Mark, type MarkKind } from './mark.tsx'
import { type State, Status } from './status.tsx'
import { When, type WhenProps } from './when.tsx'
import style from './row.module.css'

export type RowProps = {
  to: string
  /** When it is due; left out, the row stands without a margin column. */
  when?: WhenProps | undefined
  icon: IconName
  kind: string
  place?: string | undefined
  title: ReactNode
  state?: State | undefined
  mark?: MarkKind | undefined
  /** The row read aloud, as one sentence. */
  sentence: string
  /** It is the one that stands open beside the list. */
  current?: 'page' | undefined
}

/** One record in a list: when left of the margin line, what right of it. */
export function Row({ to, when, icon, kind, place, title, state, mark, ...row }: RowProps) {
  return (
    <Link
      className={classes(style['row'], !when && style['plain'])}
      to={to}
      aria-label={row.sentence}
      aria-current={row.current}
    >
      {when && <When {...when} />}{' '}
      <span>
        <span className={style['meta']}>
          <Icon name={icon} size="xs" /> <span className={style['kind']}>{kind}</span>{' '}
          {place && (
            <>
              <i className={style['dot']} /> {place}
            </>
          )}
        </span>{' '}
        <span className={style['title']}>{title}</span>{' '}
        {(state || mark) && (
          <span className={style['foot']}>
            {state && <Status {...state} />}{' '}
            {mark && (
              <span className={style['mark']}>
                <Mark kind={mark} />
              </span>
            )}
          </span>
        )}
      </span>
    </Link>
  )
}
