import { useId, type ReactNode } from 'react'

import style from './segment.module.css'

export type Part = { value: string; label: string; count?: ReactNode }

/** One of a few views of the same thing, each with how many it holds. */
export function Segment({
  label,
  parts,
  value,
  onPick,
}: {
  label: string
  parts: readonly Part[]
  value: string
  onPick: (value: string) => void
}) {
  const name = useId()
  return (
    <div className={style['segment']} role="radiogroup" aria-label={label}>
      {parts.map((part) => (
        <label key={part.value} className={style['part']}>
          <input
            className={style['input']}
            type="radio"
            name={name}
            value={part.value}
            checked={part.value === value}
            onChange={() => onPick(part.value)}
          />
          <span className={style['face']}>
            {part.label}
            {part.count !== undefined && <small>{part.count}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}
