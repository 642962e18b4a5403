import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import style from './field.module.css'
import hidden from './visually-hidden.module.css'

export type FieldFrameProps = {
  /** The id of the input inside; for a group, of the group itself. */
  id: string
  label: string
  /** Beside the label, quieter: `(nếu có)`. */
  note?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  /** Several inputs that answer one question. */
  group?: boolean | undefined
  /** Inside something that keeps the edge of the page already. */
  inset?: boolean | undefined
  /** What stands inside says it to the eye; the label is for screen readers. */
  labelHidden?: boolean | undefined
  /** A little nearer to what stands above. */
  near?: boolean | undefined
  children: ReactNode
}

/** One question: its label, its hint, what is wrong with the answer, and the input. */
export function FieldFrame(frame: FieldFrameProps) {
  const { id, label, note, hint, error, children } = frame
  const words = (
    <>
      {label}
      {note && <span className={style['note']}> {note}</span>}
    </>
  )
  const labelClass = frame.labelHidden ? hidden['hidden'] : style['label']
  const messages = <Messages id={id} hint={hint} error={error} />
  if (frame.group) {
    return (
      <fieldset
        id={id}
        className={classNameOf(frame)}
        aria-describedby={describedBy({ id, hint, error })}
      >
        <legend className={labelClass}>{words}</legend>
        {messages}
        {children}
      </fieldset>
    )
  }
  return (
    <div className={classNameOf(frame)}>
      <label className={labelClass} htmlFor={id}>
        {words}
      </label>
      {messages}
      {children}
    </div>
  )
}

type Described = Pick<FieldFrameProps, 'id' | 'hint' | 'error'>

function Messages({ id, hint, error }: Described) {
  return (
    <>
      {hint && (
        <p className={style['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className={style['message']} id={`${id}-error`}>
          <Icon name="warning" size="s" />
          {error}
        </p>
      )}
    </>
  )
}

function classNameOf({ near, inset, error }: FieldFrameProps): string {
  return classes(
    style['field'],
    near && style['near'],
    inset && style['inset'],
    error && style['wrong'],
  )
}

/** The ids of what a screen reader says after the label: the error first, then the hint. */
export function describedBy({ id, hint, error }: Described): string | undefined {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
