import type { Unit } from '#domain/fields.ts'

import { classes } from '#ui/classes.ts'
import { useWords } from '#ui/words.ts'
import { ariaOf, type InputProps } from './input-props.ts'
import style from './input.module.css'

/** A whole number with its unit. */
export function CountInput({
  unit,
  defaultValue,
  ...aria
}: InputProps & { unit?: Unit | undefined; defaultValue?: string | undefined }) {
  const t = useWords('ui')
  return (
    <div className={classes(style['frame'], aria.invalid && style['wrong'])}>
      <input
        {...ariaOf(aria)}
        className={classes(style['control'], style['number'])}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={defaultValue}
      />
      {unit && <span className={style['unit']}>{t(`units.${unit}`)}</span>}
    </div>
  )
}
