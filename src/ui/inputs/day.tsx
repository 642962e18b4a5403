import { useRef, type InputEvent } from 'react'

import { isDay } from '#domain/day.ts'

import { readDay } from '#ui/answers.ts'
import { classes } from '#ui/classes.ts'
import { formatDay } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { useWords } from '#ui/words.ts'
import { ariaOf, type InputProps } from './input-props.ts'
import { tidyDay } from './tidy-day.ts'
import style from './input.module.css'

/** A day, typed as dd/mm/yyyy or picked from the phone's own calendar; posted as it is shown. */
export function DateField({
  defaultValue,
  min,
  max,
  ...aria
}: InputProps & {
  /** The day as stored: `2026-11-20`. */
  defaultValue?: string | undefined
  min?: string | undefined
  max?: string | undefined
}) {
  const t = useWords('ui')
  const written = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLInputElement>(null)

  function open() {
    if (!picker.current || !written.current) return
    const day = readDay(written.current.value)
    picker.current.value = isDay(day) ? day : ''
    picker.current.showPicker()
  }
  function take(day: string) {
    if (!written.current || day === '') return
    written.current.value = formatDay(day)
    written.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div className={classes(style['frame'], aria.invalid && style['wrong'])}>
      <span className={style['icon']}>
        <Icon name="calendar" size="s" />
      </span>
      <input
        {...ariaOf(aria)}
        ref={written}
        className={style['control']}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('dayFormat')}
        defaultValue={defaultValue === undefined ? undefined : formatDay(defaultValue)}
        onInput={tidy}
      />
      <input
        ref={picker}
        className={style['picker']}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        onInput={(event) => event.stopPropagation()}
        onChange={(event) => {
          event.stopPropagation()
          take(event.currentTarget.value)
        }}
      />
      <span className={style['end']}>
        <IconButton icon="down" size="s" label={t('pickDay')} onPress={open} />
      </span>
    </div>
  )
}

/** Only at the end of the text: strokes set in the middle would move what is being mended. */
function tidy({ currentTarget, nativeEvent }: InputEvent<HTMLInputElement>) {
  const { value, selectionStart } = currentTarget
  const deletes = nativeEvent.inputType?.startsWith('delete')
  if (deletes || selectionStart !== value.length) return
  const tidied = tidyDay(value)
  if (tidied !== value) currentTarget.value = tidied
}
