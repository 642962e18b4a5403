import { useLayoutEffect, useRef } from 'react'

import { classes } from '#ui/classes.ts'
import { ariaOf, type InputProps } from './input-props.ts'
import style from './input.module.css'

/** Words over several lines; it grows with them. `short` starts lower. */
export function LinesInput({
  defaultValue,
  short = false,
  placeholder,
  label,
  focusFirst = false,
  onWords,
  ...aria
}: InputProps & {
  defaultValue?: string | undefined
  short?: boolean
  placeholder?: string | undefined
  /** Its name when no label stands over it. */
  label?: string | undefined
  /** Told at every letter, for what stands in no form. */
  onWords?: ((words: string) => void) | undefined
  /** Has the focus when the dialog around it opens. */
  focusFirst?: boolean
}) {
  const ref = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => grow(ref.current), [])
  return (
    <div className={classes(style['frame'], aria.invalid && style['wrong'])}>
      <textarea
        ref={ref}
        {...ariaOf(aria)}
        className={classes(style['control'], style['area'], short && style['short'])}
        defaultValue={defaultValue}
        placeholder={placeholder}
        aria-label={label}
        rows={short ? 2 : 4}
        data-focus={focusFirst || undefined}
        onInput={({ currentTarget }) => {
          grow(currentTarget)
          onWords?.(currentTarget.value)
        }}
      />
    </div>
  )
}

/** Older browsers do not know `field-sizing`. */
function grow(area: HTMLTextAreaElement | null) {
  if (!area || CSS.supports?.('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
