import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import page from './page.module.css'
import style from './step-dock.module.css'

/** The way through many things of one sort: to the one before, to the next; between them a word. */
export function StepDock({
  label,
  before,
  between,
  children,
}: {
  label: string
  before: { label: string; onPress: () => void } | undefined
  between?: ReactNode
  /** The way on: the main button. */
  children: ReactNode
}) {
  return (
    <nav className={classes(page['dock'], style['steps'])} aria-label={label}>
      {before && (
        <button
          type="button"
          className={style['before']}
          aria-label={before.label}
          onClick={before.onPress}
        >
          <Icon name="left" />
        </button>
      )}
      {between && <div className={style['between']}>{between}</div>}
      {children}
    </nav>
  )
}
