import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import style from './button.module.css'

type Look = 'primary' | 'outline' | 'soft' | 'text' | 'inherit' | 'danger'
type Shape = {
  look?: Look
  wide?: boolean
  small?: boolean
  icon?: IconName | undefined
  children: ReactNode
}

/** A button says what it does, verb first. `submit` sends the form it stands in, or form `form`. */
export function Button({
  onPress,
  submit = false,
  form,
  name,
  value,
  disabledWhy,
  focusFirst = false,
  label,
  ...shape
}: Shape & {
  onPress?: (() => void) | undefined
  submit?: boolean
  form?: string | undefined
  name?: string | undefined
  value?: string | undefined
  /** Why it cannot be pressed now; shown under the button. */
  disabledWhy?: string | undefined
  /** Has the focus when the dialog around it opens. */
  focusFirst?: boolean
  /** What it does, in words, where its face alone does not say it. */
  label?: string | undefined
}) {
  const why = useId()
  const button = (
    <button
      type={submit ? 'submit' : 'button'}
      className={classNameOf(shape)}
      onClick={onPress}
      form={form}
      name={name}
      value={value}
      disabled={disabledWhy !== undefined}
      aria-describedby={disabledWhy === undefined ? undefined : why}
      data-focus={focusFirst || undefined}
      aria-label={label}
    >
      <Face {...shape} />
    </button>
  )
  if (disabledWhy === undefined) return button
  return (
    <span className={style['stack']}>
      {button}
      <small id={why} className={style['why']}>
        {disabledWhy}
      </small>
    </span>
  )
}

/** The same look for what opens another screen (`to`) or something outside the app (`href`). */
export function ButtonLink({
  to,
  href,
  replace = false,
  ...shape
}: Shape & { replace?: boolean } & ({ to: string; href?: never } | { href: string; to?: never })) {
  if (href !== undefined) {
    return (
      <a className={classNameOf(shape)} href={href}>
        <Face {...shape} />
      </a>
    )
  }
  return (
    <Link className={classNameOf(shape)} to={to} replace={replace}>
      <Face {...shape} />
    </Link>
  )
}

function Face({ icon, children }: Shape) {
  return (
    <>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </>
  )
}

function classNameOf({ look = 'primary', wide = false, small = false }: Shape): string {
  return classes(style['button'], style[look], wide && style['wide'], small && style['small'])
}
