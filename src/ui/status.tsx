import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Pie } from './pie.tsx'
import style from './status.module.css'

export type State = {
  pie?: Pie | undefined
  /** A picture in place of the pie. */
  icon?: IconName | undefined
  text: string
  tone?: 'ok' | 'danger' | 'info' | 'secret' | 'warn' | undefined
}

/** The state of a record: how far along by fill, then the word. */
export function Status({ pie, icon, text, tone }: State) {
  const picture = icon ?? pie
  return (
    <span className={classes(style['status'], tone && style[tone])}>
      {picture && <Icon name={picture} size="xs" />}
      {text}
    </span>
  )
}
