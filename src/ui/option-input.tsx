import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'

import { classes } from './classes.ts'
import style from './option-input.module.css'

export type OptionInputProps = {
  type: 'radio' | 'checkbox'
  /** The name it is posted under; without one it only tells `onPick`. */
  name?: string | undefined
  value: string
  /** For a form that reads it back later. */
  defaultChecked?: boolean | undefined
  /** For a screen that keeps the state itself. */
  checked?: boolean | undefined
  onPick?: ((checked: boolean) => void) | undefined
  disabled?: boolean | undefined
  /** A radio that may be taken back: pressing the chosen one again lets go of it. */
  clearable?: boolean | undefined
  label?: string | undefined
  describedBy?: string | undefined
  className: string | undefined
  children: ReactNode
}

/** A native radio or checkbox that lies unseen over its own drawing. */
export function OptionInput({
  type,
  name,
  value,
  defaultChecked,
  checked,
  onPick,
  disabled,
  clearable = false,
  label,
  describedBy,
  className,
  children,
}: OptionInputProps) {
  return (
    <label className={style['place']}>
      <input
        className={style['input']}
        type={type}
        name={name}
        value={value}
        disabled={disabled}
        aria-label={label}
        aria-describedby={describedBy}
        {...(checked === undefined ? { defaultChecked } : { checked })}
        onChange={(event) => onPick?.(event.currentTarget.checked)}
        onPointerDown={clearable ? rememberChecked : undefined}
        onClick={clearable ? letGo : undefined}
        onKeyDown={clearable ? letGoByKey : undefined}
      />
      <span className={classes(style['face'], className)}>{children}</span>
    </label>
  )
}

function rememberChecked({ currentTarget }: { currentTarget: HTMLInputElement }) {
  currentTarget.dataset['was'] = String(currentTarget.checked)
}

function letGo({ currentTarget }: MouseEvent<HTMLInputElement>) {
  const was = currentTarget.dataset['was']
  delete currentTarget.dataset['was']
  if (was === 'true') clear(currentTarget)
}

function letGoByKey(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Delete' && event.key !== 'Backspace') return
  event.preventDefault()
  clear(event.currentTarget)
}

function clear(input: HTMLInputElement) {
  input.checked = false
  input.dispatchEvent(new Event('input', { bubbles: true }))
}
