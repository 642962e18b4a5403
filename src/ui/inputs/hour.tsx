import { hourFrom } from '#domain/hour.ts'

import type { InputProps } from './input-props.ts'
import { TextInput } from './text.tsx'

/**
 * An hour from 00:00 to 23:59, in every language: a browser's own field says AM and PM where the
 * phone does. It may be typed as it is written by hand; left, it says it as a clock does.
 */
export function HourInput({
  defaultValue,
  ...aria
}: InputProps & { defaultValue?: string | undefined }) {
  return (
    <div
      role="presentation"
      onBlur={({ target }) => tidy(target)}
      onKeyDown={({ target, key }) => {
        if (key === 'Enter') tidy(target)
      }}
    >
      <TextInput {...aria} inputMode="numeric" defaultValue={defaultValue} />
    </div>
  )
}

function tidy(field: EventTarget) {
  if (field instanceof HTMLInputElement) field.value = hourFrom(field.value)
}
