import type { MouseEvent, ReactNode } from 'react'

import { classes } from './classes.ts'
import { Nav, type NavItem } from './nav.tsx'
import { useWords } from './words.ts'
import style from './shell.module.css'

/**
 * The frame of every screen: a bar at the bottom of a phone with the seal *Ghi nhanh* in its
 * middle, a rail at the left from 600 px. Sub pages (those with a `Bar`) have no bottom bar.
 */
export function Shell({
  nav,
  noteTo,
  onNote,
  banner,
  demo = false,
  wide = false,
  children,
}: {
  nav: readonly NavItem[]
  /** Where *Ghi nhanh* is; left out for those who write nothing. */
  noteTo?: string | undefined
  /** Opens the note in place of going to `noteTo`. */
  onNote?: (() => void) | undefined
  banner?: ReactNode
  demo?: boolean
  /** For tables on a desktop: up to 1120 px in place of 640. */
  wide?: boolean
  children: ReactNode
}) {
  const t = useWords('ui')
  return (
    <div className={style['app']}>
      <a className={style['skip']} href="#content" onClick={toContent}>
        {t('skip')}
      </a>
      {demo && <aside className={style['demo']}>{t('demo')}</aside>}
      <div className={classes(style['column'], wide && style['wide'])}>
        {banner}
        {children}
      </div>
      <Nav items={nav} noteTo={noteTo} onNote={onNote} />
    </div>
  )
}

function toContent(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
