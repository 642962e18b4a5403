import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'
import style from './place-line.module.css'

/** Under the question where something is: what the phone says of its own place, and what to do. */
export function PlaceLine({ words, action }: { words: string; action?: ReactNode }) {
  return (
    <div className={style['line']}>
      <span className={style['words']} role="status">
        {words !== '' && <Icon name="place" size="s" />}
        {words}
      </span>
      {action}
    </div>
  )
}
