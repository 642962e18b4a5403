import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import cardStyle from './card.module.css'
import style from './key-values.module.css'

export type KeyValue = {
  label: string
  value: ReactNode
  /** A second, smaller line. */
  detail?: ReactNode
  icon?: IconName | undefined
  /** An `IconButton` at the right end: to call, to open. */
  action?: ReactNode
}

/** What is known about a record: name, value, picture, what can be done with it. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  if (items.length === 0) return null
  const bare = items.every(({ icon }) => icon === undefined)
  return (
    <dl className={classes(cardStyle['card'], cardStyle['flush'])}>
      {items.map(({ label, value, detail, icon, action }) => (
        <div key={label} className={classes(style['pair'], bare && style['bare'])}>
          {icon && (
            <span className={style['icon']} aria-hidden="true">
              <Icon name={icon} />
            </span>
          )}
          <dt>{label}</dt>
          <dd>
            {value}
            {detail && <span className={style['detail']}>{detail}</span>}
          </dd>
          {action && <dd className={style['end']}>{action}</dd>}
        </div>
      ))}
    </dl>
  )
}
