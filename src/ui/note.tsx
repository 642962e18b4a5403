import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import style from './note.module.css'

/** Something to know where it matters. `urgent` is read out at once by screen readers. */
export function Note({
  look = 'neutral',
  icon,
  inset = false,
  urgent = false,
  children,
}: {
  look?: 'neutral' | 'info' | 'ok' | 'warn' | 'danger' | 'secret'
  icon?: IconName | undefined
  /** Inside something that keeps the edge of the page already. */
  inset?: boolean
  urgent?: boolean
  children: ReactNode
}) {
  return (
    <div
      className={classes(style['note'], style[look], inset && style['inset'])}
      role={urgent ? 'alert' : undefined}
    >
      {icon && <Icon name={icon} />}
      <div>{children}</div>
    </div>
  )
}
