import { type KeyboardEvent, type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'

import { Icon } from './icon.tsx'
import style from './composer.module.css'

/**
 * One line after another: it grows with the words, Enter or the plus adds them, and at once it is
 * empty and has the focus for the next ones. What could not be added comes back into it.
 */
export function Composer({
  id,
  label,
  addLabel,
  above,
  defaultValue,
  focusFirst = false,
  onWords,
  onAdd,
}: {
  id: string
  label: string
  addLabel: string
  /** What is said of the words before they are added; it stands over the line, as low as it can. */
  above?: ReactNode
  defaultValue?: string | undefined
  /** Has the focus when the screen opens. */
  focusFirst?: boolean
  /** Told at every letter. */
  onWords: (words: string) => void
  /** Adds the words; false when that failed. */
  onAdd: (words: string) => Promise<boolean>
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = area.current
    if (!focusFirst || !field) return
    field.focus({ preventScroll: true })
    // Half-typed words are gone on with, not begun anew.
    field.setSelectionRange(field.value.length, field.value.length)
  }, [focusFirst])

  async function add(event?: SubmitEvent<HTMLFormElement>) {
    event?.preventDefault()
    const field = area.current
    if (!field) return
    field.focus()
    const words = field.value.trim()
    if (words === '') return
    field.value = ''
    if (await onAdd(words)) return
    field.value = [words, field.value].filter(Boolean).join('\n')
    onWords(field.value)
  }
  /** Letters that an input method is still putting together are not an answer yet. */
  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add()
  }
  return (
    <form className={style['composer']} aria-label={addLabel} onSubmit={(event) => void add(event)}>
      {above && <div className={style['above']}>{above}</div>}
      <textarea
        ref={area}
        id={id}
        className={style['area']}
        rows={1}
        aria-label={label}
        placeholder={label}
        defaultValue={defaultValue}
        enterKeyHint="done"
        onKeyDown={press}
        onInput={({ currentTarget }) => onWords(currentTarget.value)}
      />
      <button
        type="submit"
        className={style['add']}
        aria-label={addLabel}
        // The finger takes the focus from no field: the keyboard of the phone stays up.
        onPointerDown={(event) => event.preventDefault()}
      >
        <Icon name="plus" size="l" />
      </button>
    </form>
  )
}
