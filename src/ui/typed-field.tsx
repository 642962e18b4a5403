import { useEffect, useLayoutEffect, useRef } from 'react'

import { describedBy, FieldFrame } from './field.tsx'
import { LinesInput } from './inputs/lines.tsx'
import { TextInput } from './inputs/text.tsx'

/** A question outside a form: told at every letter, and once more when the officer leaves it. */
export function TypedField({
  id,
  name,
  label,
  error,
  defaultValue = '',
  isTyped = false,
  decimal = false,
  focusFirst = false,
  onWords,
  onLeave,
}: {
  id: string
  name: string
  label: string
  error?: string | undefined
  defaultValue?: string | undefined
  /** Somebody types in it: until then it says whatever `defaultValue` says by now. */
  isTyped?: boolean
  /** A number, which may have a comma. */
  decimal?: boolean
  /** Half-typed words are gone on with: it has the focus, behind its last letter. */
  focusFirst?: boolean
  onWords: (words: string) => void
  onLeave: (words: string) => void
}) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = frame.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>(
      'textarea, input',
    )
    if (!focusFirst || !field) return
    field.focus({ preventScroll: true })
    field.setSelectionRange(field.value.length, field.value.length)
  }, [focusFirst])
  // At once, never after a letter that is typed meanwhile; the focus stays.
  useLayoutEffect(() => {
    const field = frame.current?.querySelector<HTMLTextAreaElement | HTMLInputElement>(
      'textarea, input',
    )
    if (!isTyped && field && field.value !== defaultValue) field.value = defaultValue
  }, [defaultValue, isTyped])
  const aria = {
    id,
    name,
    defaultValue,
    invalid: error !== undefined,
    describedBy: describedBy({ id, hint: undefined, error }),
    onWords,
  }
  return (
    <div
      ref={frame}
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
          onLeave(target.value)
        }
      }}
    >
      <FieldFrame inset near id={id} label={label} error={error}>
        {decimal ? <TextInput {...aria} inputMode="decimal" /> : <LinesInput {...aria} short />}
      </FieldFrame>
    </div>
  )
}
