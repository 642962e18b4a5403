import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { IconButton } from './icon-button.tsx'
import { useWords } from './words.ts'
import style from './bar.module.css'

/**
 * The top of a sub page or form. `back` is the screen it returns to, or what to do. A form is
 * closed with a cross that keeps the draft; its `detail` is where the draft's mark stands.
 */
export function Bar({
  back,
  form = false,
  title,
  detail,
  edge = true,
  actions,
  pill,
}: {
  back?: string | (() => void) | undefined
  form?: boolean
  title: ReactNode
  detail?: ReactNode
  edge?: boolean
  actions?: ReactNode
  pill?: ReactNode
}) {
  const t = useWords('ui')
  const way = typeof back === 'string' ? { to: back } : { onPress: back }
  return (
    <header className={classes(style['bar'], edge && style['edge'])} data-sub-page="">
      {back !== undefined && (
        <IconButton
          icon={form ? 'close' : 'back'}
          label={t(form ? 'closeDraft' : 'back')}
          {...way}
        />
      )}
      <h1>
        {title}
        {detail && <small className={style['detail']}>{detail}</small>}
      </h1>
      {actions}
      {pill}
    </header>
  )
}
