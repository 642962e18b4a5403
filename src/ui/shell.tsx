import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { Link, NavLink } from 'react-router'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Logo } from './logo.tsx'
import { useWords } from './words.ts'
import style from './shell.module.css'

export type NavItem = {
  to: string
  label: string
  icon: IconName
  /** How many are late; red numbers mean nothing else. */
  late?: number | undefined
  /** The number in words: `2 ý kiến quá hạn`. */
  lateLabel?: string | undefined
}

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
      <nav className={style['nav']} aria-label={t('nav')}>
        <span className={style['home']}>
          <Logo />
          <b>{t('product')}</b>
        </span>
        {nav.map((item, place) => (
          <Fragment key={item.to}>
            {noteTo !== undefined && place === Math.floor(nav.length / 2) && (
              <Seal to={noteTo} onNote={onNote} />
            )}
            <Tab {...item} />
          </Fragment>
        ))}
      </nav>
    </div>
  )
}

function Tab({ to, label, icon, late = 0, lateLabel }: NavItem) {
  return (
    <NavLink className={style['tab'] ?? ''} to={to} end={to === '/'}>
      <Icon name={icon} />
      {late > 0 && (
        <span className={style['late']} role="img" aria-label={lateLabel ?? String(late)}>
          {late}
        </span>
      )}
      {label}
    </NavLink>
  )
}

function Seal({ to, onNote }: { to: string; onNote?: (() => void) | undefined }) {
  const t = useWords('ui')
  function open(event: MouseEvent) {
    if (!onNote) return
    event.preventDefault()
    onNote()
  }
  return (
    <Link className={classes(style['tab'], style['seal'])} to={to} onClick={open}>
      <span className={style['stamp']}>
        <Icon name="pencil" />
      </span>
      {t('note')}
    </Link>
  )
}

function toContent(event: MouseEvent) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
