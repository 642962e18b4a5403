import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import style from './list-button.module.css'

/**
 * One line of a card that opens something (`to`, `onPress`) or only says something. `large` as
 * in Thêm; `medium` for records waiting in Gửi và nhận, where the title is a record's words.
 */
export function ListButton({
  icon,
  title,
  detail,
  to,
  onPress,
  end,
  act,
  look,
  alert = false,
}: {
  icon?: IconName | undefined
  title: ReactNode
  detail?: ReactNode
  to?: string | undefined
  onPress?: (() => void) | undefined
  /** What stands at the right end in place of the arrow: a mark. */
  end?: ReactNode
  /** What pressing it does, in a word at the right end, in place of the arrow. */
  act?: string | undefined
  look?: 'large' | 'medium' | undefined
  /** Shows the red diamond: a person must act. */
  alert?: boolean
}) {
  return (
    <Pressable
      to={to}
      onPress={onPress}
      className={classes(style['item'], look && style[look], roomOf(end ?? act, alert))}
    >
      {icon && <Picture icon={icon} large={look === 'large'} />}
      <span className={style['words']}>
        <b>{title}</b>
        {detail && <small>{detail}</small>}
      </span>
      {alert && (
        <span className={style['alert']}>
          <Icon name="attention" />
        </span>
      )}
      {end ?? <End act={act} opens={to !== undefined || onPress !== undefined} />}
    </Pressable>
  )
}

/** Where the words are large, what stands at the end goes under them. */
function roomOf(end: ReactNode, alert: boolean): string | false | undefined {
  if (alert) return style['withAlert']
  return Boolean(end) && style['withEnd']
}

function Picture({ icon, large }: { icon: IconName; large: boolean }) {
  return (
    <span
      className={classes(
        style['icon'],
        icon === 'attention' && style['attention'],
        icon === 'pie4' && style['done'],
      )}
    >
      <Icon name={icon} size={large ? 'l' : 'm'} />
    </span>
  )
}

function End({ act, opens }: { act: string | undefined; opens: boolean }) {
  if (act !== undefined) return <span className={style['act']}>{act}</span>
  if (!opens) return null
  return (
    <span className={style['arrow']}>
      <Icon name="forward" size="s" />
    </span>
  )
}
