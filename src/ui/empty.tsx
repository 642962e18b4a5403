import type { ReactNode } from 'react'

import style from './empty.module.css'

/** A list with nothing in it, and what to do about it: nothing yet, nothing matches, all done. */
export function Empty({
  title,
  text,
  done = false,
  nothing = false,
  action,
}: {
  title: string
  text?: string | undefined
  /** All work is done: with a tick. */
  done?: boolean
  /** Nothing matches what was asked for: with a glass. */
  nothing?: boolean
  action?: ReactNode
}) {
  return (
    <div className={style['empty']}>
      <svg className={style['art']} viewBox="0 0 168 120" aria-hidden="true">
        <path className={style['ground']} d="M10 104h148" />
        <path className={style['book']} d="M40 40h88a6 6 0 0 1 6 6v58H34V46a6 6 0 0 1 6-6z" />
        <path className={style['line']} d="M56 40v64" />
        <path className={style['ground']} d="M68 58h50M68 72h50M68 86h32" />
        <path
          className={style['hat']}
          d="M84 5C72 17 57 25 46 29c16 6 60 6 76 0C111 25 96 17 84 5z"
        />
        <path className={style['strap']} d="M66 31c2 4 3 8 3 9M102 31c-2 4-3 8-3 9" />
        {nothing && (
          <>
            <circle className={style['glass']} cx="122" cy="80" r="15" />
            <path className={style['handle']} d="M133 91l13 13" />
          </>
        )}
        {done && (
          <>
            <circle className={style['ok']} cx="128" cy="86" r="17" />
            <path className={style['knock']} d="M120 86.5l6 6 10-12" />
          </>
        )}
      </svg>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {action}
    </div>
  )
}
