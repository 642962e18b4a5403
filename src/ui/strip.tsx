import { Link } from 'react-router'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import style from './strip.module.css'

/** What waits and since when, in words, on Hôm nay; opens Gửi và nhận. */
export function Strip({
  kind,
  title,
  detail,
  online,
  to,
}: {
  kind: 'local' | 'wait' | 'send' | 'sent' | 'attention'
  title: string
  detail?: string | undefined
  online: boolean
  to: string
}) {
  return (
    <Link className={classes(style['strip'], style[kind], online && style['online'])} to={to}>
      <span className={style['glyph']}>
        <Icon name={kind} size="l" />
      </span>
      <span className={style['words']}>
        <b>{title}</b>
        {detail && <small>{detail}</small>}
      </span>
      <Icon name="forward" size="s" />
    </Link>
  )
}
