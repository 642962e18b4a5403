import { useEffect, useRef } from 'react'

import { Icon } from './icon.tsx'
import { useWords } from './words.ts'
import style from './field.module.css'

export type FieldError = { id: string; message: string }

/**
 * Everything to mend before sending, with links to each place. It takes the focus each time
 * `found` is another list: what the last try to send found wrong.
 */
export function ErrorSummary({
  errors,
  found,
  kept,
}: {
  errors: readonly FieldError[]
  found: unknown
  /** What became of what was typed, when not `Bản nháp đã lưu.` */
  kept?: string | undefined
}) {
  const t = useWords('ui')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [found])
  if (errors.length === 0) return null
  return (
    <div ref={ref} className={style['summary']} role="alert" tabIndex={-1}>
      <Icon name="warning" />
      <div>
        <b>{t('form.missing', { count: errors.length })}</b>
        <ul>
          {errors.map(({ id, message }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(id)
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
        <span>{kept ?? t('form.kept')}</span>
      </div>
    </div>
  )
}

/** Puts the focus on the input of that id, or on the first input of the group of that id. */
export function focusField(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  const details = place.querySelector('details')
  if (details) details.open = true
  const input = place.matches('input, select, textarea') ? place : firstInput(place)
  input?.focus()
  place.scrollIntoView({ block: 'center' })
}

function firstInput(group: HTMLElement): HTMLElement | null {
  const chosen = group.querySelector<HTMLElement>('input:checked')
  return chosen ?? group.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')
}
