import { useId } from 'react'

import { classes } from './classes.ts'
import { OptionInput } from './option-input.tsx'
import style from './pickers.module.css'

/** How much larger than the phone's own size text may be. */
export const TEXT_SIZES = [1, 1.15, 1.3, 1.6, 2] as const

/** Five sizes of text, each shown in its own. `words` names them from the smallest. */
export function TextSizePicker({
  label,
  words,
  value,
  onPick,
}: {
  label: string
  words: readonly string[]
  value: number
  onPick: (scale: number) => void
}) {
  const name = useId()
  return (
    <div className={style['sizes']} role="radiogroup" aria-label={label}>
      {TEXT_SIZES.map((size, place) => (
        <OptionInput
          key={size}
          type="radio"
          name={name}
          value={String(size)}
          label={words[place] ?? String(size)}
          checked={size === value}
          onPick={() => onPick(size)}
          className={classes(style['size'], style[`size${place}`])}
        >
          Aa
        </OptionInput>
      ))}
    </div>
  )
}
