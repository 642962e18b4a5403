import { Link } from 'react-router'

import { classes } from './classes.ts'
import { Icon, type IconName, type IconSize } from './icon.tsx'
import style from './icon-button.module.css'

/** A round button that shows a picture alone; `label` is what it does, in words. */
export function IconButton({
  icon,
  label,
  to,
  href,
  onPress,
  size = 'm',
  look,
  id,
}: {
  icon: IconName
  label: string
  /** Opens a screen. */
  to?: string | undefined
  /** Opens something outside the app: `tel:`. */
  href?: string | undefined
  onPress?: (() => void) | undefined
  size?: IconSize
  look?: 'link' | 'inherit'
  /** For what gives it the focus back. */
  id?: string
}) {
  const className = classes(style['button'], look && style[look])
  const picture = <Icon name={icon} size={size} />
  if (to !== undefined) {
    return (
      <Link className={className} to={to} aria-label={label} onClick={onPress}>
        {picture}
      </Link>
    )
  }
  if (href !== undefined) {
    return (
      <a className={className} href={href} aria-label={label}>
        {picture}
      </a>
    )
  }
  return (
    <button id={id} type="button" className={className} aria-label={label} onClick={onPress}>
      {picture}
    </button>
  )
}
