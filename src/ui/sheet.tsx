import { useId, type ReactNode } from 'react'

import { Dialog } from './dialog.tsx'
import { IconButton } from './icon-button.tsx'
import { useWords } from './words.ts'
import style from './sheet.module.css'

/** Something to do without leaving the screen: from the bottom of a phone, in the middle from 600 px. */
export function Sheet({
  open,
  title,
  beside,
  onClose,
  children,
}: {
  open: boolean
  title: string
  /** Beside the title: the mark of a draft. */
  beside?: ReactNode
  onClose: () => void
  children: ReactNode
}) {
  const t = useWords('ui')
  const id = useId()
  return (
    <Dialog open={open} onClose={onClose} className={style['sheet'] ?? ''} labelledBy={id}>
      <div className={style['grip']} />
      <div className={style['head']}>
        <h2 id={id}>{title}</h2>
        {beside}
        <IconButton icon="close" label={t('close')} onPress={onClose} />
      </div>
      {children}
    </Dialog>
  )
}
