import { useId, useLayoutEffect, useRef } from 'react'

import { Icon } from './icon.tsx'
import { useWords } from './words.ts'
import style from './counter.module.css'

/** A number that is counted while things go on: one less, one more, or typed; told at once. */
export function Counter({
  label,
  value,
  max,
  onCount,
}: {
  label: string
  value: number | undefined
  max: number
  onCount: (count: number) => void
}) {
  const t = useWords('ui')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // What was told and has not come back yet: a finger is faster than the phone's disk.
  const told = useRef<number[]>([])
  const isTyping = useRef(false)
  useLayoutEffect(() => {
    told.current = told.current.slice(told.current.indexOf(value ?? -1) + 1)
    if (told.current.length > 0 || isTyping.current || !field.current) return
    field.current.value = value === undefined ? '' : String(value)
  }, [value])
  function tell(count: number) {
    isTyping.current = false
    const stands = told.current.at(-1) ?? value
    if (!Number.isInteger(count) || count < 0 || count > max || count === stands) return
    if (field.current) field.current.value = String(count)
    told.current = [...told.current, count]
    onCount(count)
  }
  const typed = () => Number(field.current?.value || Number.NaN)
  const now = () => (Number.isNaN(typed()) ? (value ?? 0) : typed())
  return (
    <div className={style['counter']}>
      <label htmlFor={id}>{label}</label>
      <div className={style['keys']}>
        <button
          type="button"
          className={style['key']}
          aria-label={t('oneLess', { of: label })}
          onClick={() => tell(now() - 1)}
        >
          <Icon name="minus" />
        </button>
        <input
          ref={field}
          id={id}
          className={style['number']}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={value}
          onInput={() => {
            isTyping.current = true
          }}
          onBlur={() => isTyping.current && tell(typed())}
          onKeyDown={({ key }) => key === 'Enter' && tell(typed())}
        />
        <button
          type="button"
          className={style['key']}
          aria-label={t('oneMore', { of: label })}
          onClick={() => tell(now() + 1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </div>
  )
}
