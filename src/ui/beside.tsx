import { type ReactNode, useSyncExternalStore } from 'react'

import { classes } from './classes.ts'
import style from './beside.module.css'

/** From here on a list and a record both have room, on a tablet held upright; for large text later. */
const BOTH_FIT = '(min-width: 768px)'
const LARGE_FIT = '(min-width: 960px)'
const LARGE_SCALE = 1.3

/** A list with one of its records beside it, where both fit; narrower, the record alone. */
export function Beside({
  label,
  list,
  children,
}: {
  label: string
  list: ReactNode
  children: ReactNode
}) {
  const doBothFit = useSyncExternalStore(listen, hasRoom)
  return (
    <div className={classes(style['beside'], doBothFit && style['both'])}>
      {doBothFit && (
        <aside className={style['others']} aria-label={label}>
          {list}
        </aside>
      )}
      <div className={style['detail']}>{children}</div>
    </div>
  )
}

function hasRoom(): boolean {
  const { style: page } = document.documentElement
  const isLarge = Number(page.getPropertyValue('--text-scale')) >= LARGE_SCALE
  return matchMedia(isLarge ? LARGE_FIT : BOTH_FIT).matches
}

function listen(changed: () => void): () => void {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}
