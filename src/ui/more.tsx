import { type ReactNode, useState } from 'react'

import { Icon } from './icon.tsx'
import style from './more.module.css'

/**
 * What is asked only of some, folded away under its name; what was written in it is still sent.
 * Something wrong in it opens it.
 */
export function More({
  label,
  startsOpen,
  isWrong,
  children,
}: {
  label: string
  startsOpen: boolean
  isWrong: boolean
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(startsOpen)
  const [wasWrong, setWasWrong] = useState(false)
  if (isWrong !== wasWrong) {
    setWasWrong(isWrong)
    setOpen(isOpen || isWrong)
  }
  return (
    <details
      className={style['more']}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <Icon name="down" size="s" />
        {label}
      </summary>
      {children}
    </details>
  )
}
