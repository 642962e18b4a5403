import { useId, type ReactNode } from 'react'

import { Button } from './button.tsx'
import { classes } from './classes.ts'
import { Dialog } from './dialog.tsx'
import style from './sheet.module.css'

/** Asks before something that cannot be taken back. The safe answer has the focus. */
export function Confirm({
  open,
  title,
  text,
  yes,
  no,
  danger = false,
  onYes,
  onNo,
  children,
}: {
  open: boolean
  title: string
  text?: string | undefined
  /** The verb of what happens: `Bỏ`, never `Có`. */
  yes: string
  no: string
  danger?: boolean
  onYes: () => void
  onNo: () => void
  /** Asked along with it: the reason. */
  children?: ReactNode
}) {
  const id = useId()
  return (
    <Dialog
      open={open}
      onClose={onNo}
      className={classes(style['sheet'], style['confirm'])}
      labelledBy={id}
      alert
    >
      <h2 id={id}>{title}</h2>
      {text && <p className={style['text']}>{text}</p>}
      {children}
      <div className={style['actions']}>
        <Button look="outline" onPress={onNo} focusFirst>
          {no}
        </Button>
        <Button look={danger ? 'danger' : 'primary'} onPress={onYes}>
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
