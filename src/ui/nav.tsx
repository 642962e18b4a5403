import { Fragment, type MouseEvent } from 'react'
import { Link, NavLink } from 'react-router'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Logo } from './logo.tsx'
import { useWords } from './words.ts'
import style from './nav.module.css'

export type NavItem = {
  to: string
  label: string
  icon: IconName
  /** How many are late; red numbers mean nothing else. */
  late?: number | undefined
  /** The number in words: `2 ý kiến quá hạn`. */
  lateLabel?: string | undefined
}

/** The main pages with the seal in their middle: a bar on a phone, a rail from 600 px. */
export function Nav({
  items,
  noteTo,
  onNote,
}: {
  items: readonly NavItem[]
  noteTo: string | undefined
  onNote: (() => void) | undefined
}) {
  const t = useWords('ui')
  return (
    <nav className={style['nav']} aria-label={t('nav')}>
      <span className={style['home']}>
        <Logo />
        <b>{t('product')}</b>
      </span>
      {items.map((item, place) => (
        <Fragment key={item.to}>
          {noteTo !== undefined && place === Math.floor(items.length / 2) && (
            <Seal to={noteTo} onNote={onNote} />
          )}
          <Tab {...item} />
        </Fragment>
      ))}
    </nav>
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
