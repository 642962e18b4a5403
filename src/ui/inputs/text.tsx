import type { ReactNode } from 'react'

import { classes } from '#ui/classes.ts'
import { Icon, type IconName } from '#ui/icon.tsx'
import { ariaOf, type InputProps } from './input-props.ts'
import style from './input.module.css'

/** One line of words. */
export function TextInput({
  defaultValue,
  icon,
  type = 'text',
  inputMode,
  autoComplete = 'off',
  placeholder,
  label,
  end,
  onWords,
  ...aria
}: InputProps & {
  defaultValue?: string | undefined
  icon?: IconName | undefined
  type?: 'text' | 'tel' | 'email' | 'password' | undefined
  /** Which keyboard a phone shows. */
  inputMode?: 'decimal' | 'numeric' | undefined
  autoComplete?: string | undefined
  placeholder?: string | undefined
  /** Its name when no label stands over it. */
  label?: string | undefined
  /** Told at every letter, for what stands in no form. */
  onWords?: ((words: string) => void) | undefined
  /** What stands at its right end. */
  end?: ReactNode
}) {
  return (
    <div className={classes(style['frame'], aria.invalid && style['wrong'])}>
      {icon && (
        <span className={style['icon']}>
          <Icon name={icon} size="s" />
        </span>
      )}
      <input
        {...ariaOf(aria)}
        className={style['control']}
        type={type}
        inputMode={inputMode}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        autoCapitalize={type === 'text' ? undefined : 'none'}
        placeholder={placeholder}
        aria-label={label}
        onInput={onWords && ((event) => onWords(event.currentTarget.value))}
      />
      {end && <span className={style['end']}>{end}</span>}
    </div>
  )
}
