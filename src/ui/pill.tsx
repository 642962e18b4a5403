import { Link } from 'react-router'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import style from './pill.module.css'

export type PillProps = {
  kind: 'wait' | 'send' | 'sent' | 'attention'
  count: number
  online: boolean
  to: string
  /** The whole sentence for screen readers: `7 mục chờ gửi, chưa có sóng. Mở Gửi và nhận`. */
  label: string
}

/** How many items wait, in the top right corner of every screen; opens Gửi và nhận. */
export function Pill({ kind, count, online, to, label }: PillProps) {
  return (
    <Link
      className={classes(style['pill'], style[kind], online && style['online'])}
      to={to}
      aria-label={label}
    >
      <span className={style['ring']}>
        <Icon name={kind} size="s" />
        {count > 0 && <b>{count}</b>}
      </span>
    </Link>
  )
}
