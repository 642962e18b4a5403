import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import style from './tag.module.css'

export type TagLook = 'neutral' | 'line' | 'info' | 'ok' | 'warn' | 'danger' | 'secret'

/** A short word about a record: its state (coloured), its topic (`line`). */
export function Tag({
  look = 'neutral',
  icon,
  off = false,
  children,
}: {
  look?: TagLook
  icon?: IconName | undefined
  /** Struck out: what it names is switched off. */
  off?: boolean
  children: ReactNode
}) {
  return (
    <span className={classes(style['tag'], look !== 'neutral' && style[look])}>
      {icon && <Icon name={icon} size="xs" />}
      {off ? <s>{children}</s> : children}
    </span>
  )
}
