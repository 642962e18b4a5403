import type { ReactNode } from 'react'
import { Link } from 'react-router'

/** Something as wide as its card that opens a screen (`to`), does something, or only stands there. */
export function Pressable({
  to,
  onPress,
  className,
  children,
}: {
  to?: string | undefined
  onPress?: (() => void) | undefined
  className: string
  children: ReactNode
}) {
  if (to !== undefined) {
    return (
      <Link className={className} to={to}>
        {children}
      </Link>
    )
  }
  if (!onPress) return <div className={className}>{children}</div>
  return (
    <button type="button" className={className} onClick={onPress}>
      {children}
    </button>
  )
}
