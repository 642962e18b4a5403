import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { Logo } from './logo.tsx'
import { useWords } from './words.ts'
import style from './root-bar.module.css'

/**
 * The top of a root screen. With a `commune` (Hôm nay, signing in) the mark and the commune
 * stand over the title and the day beside it; without, the title stands on one line.
 */
export function RootBar({
  title,
  day,
  commune,
  back,
  actions,
  pill,
}: {
  /** Left out where the page has its own large title. */
  title?: string | undefined
  day?: string | undefined
  commune?: ReactNode
  back?: string | undefined
  actions?: ReactNode
  pill?: ReactNode
}) {
  const t = useWords('ui')
  const corner = (
    <>
      <span className={style['room']} />
      {actions}
      {pill && <span className={style['pill']}>{pill}</span>}
    </>
  )
  if (commune !== undefined) {
    return (
      <header className={style['top']}>
        <div className={style['brand']}>
          <span className={style['logo']}>
            <Logo />
          </span>
          <span>{commune}</span>
          {corner}
        </div>
        {title && (
          <div className={style['heading']}>
            <h1>{title}</h1>
            {day && <span className={style['day']}>{day}</span>}
          </div>
        )}
      </header>
    )
  }
  return (
    <header className={classes(style['top'], style['list'])}>
      <div className={style['brand']}>
        {back !== undefined && (
          <span className={style['back']}>
            <IconButton icon="back" label={t('back')} to={back} />
          </span>
        )}
        <h1>{title}</h1>
        {corner}
      </div>
    </header>
  )
}
