import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import type { Piece } from './differences.ts'
import { Icon, type IconName } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './versions.module.css'

/** One of several values that stand in a field: whose it is, what it says, when it was set. */
export type VersionOption = {
  id: string
  whose: string
  icon: IconName
  words: ReactNode
  detail?: string | undefined
  moment: string
}

/** Over the columns, when every question below has the same two sides. */
export function VersionHeads({ heads }: { heads: readonly { title: string; icon: IconName }[] }) {
  return (
    <div className={style['heads']} aria-hidden="true">
      {heads.map(({ title, icon }) => (
        <b key={title}>
          <Icon name={icon} size="s" />
          {title}
        </b>
      ))}
    </div>
  )
}

/** One field of which one value is to be kept: side by side, under one another where they are long. */
export function VersionChoice({
  label,
  name,
  options,
  both,
  chosen,
  headed = false,
  long = false,
  below,
  onPick,
}: {
  label: string
  name: string
  options: readonly VersionOption[]
  /** To keep all of them: what it is called, and the texts it joins. */
  both?: { id: string; title: string; detail: string } | undefined
  chosen: string | undefined
  /** Heads over the columns say whose each one is. */
  headed?: boolean
  long?: boolean
  below?: ReactNode
  onPick: (id: string) => void
}) {
  return (
    <fieldset className={classes(style['choice'], headed && !long && style['headed'])}>
      <legend>{label}</legend>
      <div className={classes(style['sides'], long && style['long'])}>
        {options.map(({ id, whose, icon, words, detail, moment }) => (
          <Card key={id} {...{ id, name, chosen, onPick }}>
            <span className={style['whose']}>
              <Icon name={icon} size="xs" />
              {whose}
            </span>
            <span className={style['words']}>{words}</span>
            {detail && <span className={style['detail']}>{detail}</span>}
            <small>{moment}</small>
          </Card>
        ))}
      </div>
      {both && (
        <Card {...{ name, chosen, onPick, id: both.id }}>
          <b>{both.title}</b>
          <span className={style['detail']}>{both.detail}</span>
        </Card>
      )}
      {below}
    </fieldset>
  )
}

function Card({
  id,
  name,
  chosen,
  onPick,
  children,
}: {
  id: string
  name: string
  chosen: string | undefined
  onPick: (id: string) => void
  children: ReactNode
}) {
  return (
    <OptionInput
      type="radio"
      name={name}
      value={id}
      checked={id === chosen}
      onPick={() => onPick(id)}
      className={style['card']}
    >
      {children}
      <span className={style['ring']} />
    </OptionInput>
  )
}

/** A text with what differs from the others underlined and bold. */
export function Differing({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className={style['text']}>
      {pieces.map(({ text, differs, from }) =>
        differs ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
      )}
    </span>
  )
}

/** Something that is told in one line and unfolds when it is asked for. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={style['fold']}>
      <summary>
        <Icon name="check" size="s" />
        <span>{title}</span>
        <Icon name="down" size="s" />
      </summary>
      {children}
    </details>
  )
}
