import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import style from './empty.module.css'

/** A screen that did not open: what is safe, what to do, and the text for whoever helps. */
export function ErrorPage({
  title,
  text,
  actions,
  detailsLabel,
  details,
}: {
  title: string
  text: string
  actions?: ReactNode
  /** `Chi tiết cho người hỗ trợ`. */
  detailsLabel?: string | undefined
  details?: string | undefined
}) {
  return (
    <>
      <div className={style['empty']} role="alert">
        <svg className={style['art']} viewBox="0 0 168 120" aria-hidden="true">
          <path className={style['ground']} d="M10 104h148" />
          <path className={style['book']} d="M40 32h88a6 6 0 0 1 6 6v66H34V38a6 6 0 0 1 6-6z" />
          <path className={style['line']} d="M56 32v72" />
          <path className={style['ground']} d="M68 52h50" />
          <path className={style['torn']} d="M66 78l10-9 10 9 10-9 10 9 10-9 8 7" />
          <path className={style['bad']} d="M132 66 152 86 132 106 112 86z" />
          <path className={style['knock']} d="M132 77v11M132 95v.3" />
        </svg>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={style['actions']}>{actions}</div>
      </div>
      {details !== undefined && (
        <details className={style['details']}>
          <summary>
            {detailsLabel}
            <Icon name="down" size="s" />
          </summary>
          <pre>{details}</pre>
        </details>
      )}
    </>
  )
}
