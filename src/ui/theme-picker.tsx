import { useId } from 'react'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './pickers.module.css'

export type Theme = 'sun' | 'light' | 'dark'

const THEMES = [
  { value: 'sun', icon: 'sun' },
  { value: 'light', icon: 'document' },
  { value: 'dark', icon: 'moon' },
] as const

/** Ngoài nắng, thường, tối: each button wears its own theme. */
export function ThemePicker({
  label,
  words,
  value,
  onPick,
}: {
  label: string
  words: Record<Theme, string>
  value: Theme
  onPick: (theme: Theme) => void
}) {
  const name = useId()
  return (
    <div className={style['themes']} role="radiogroup" aria-label={label}>
      {THEMES.map((theme) => (
        <OptionInput
          key={theme.value}
          type="radio"
          name={name}
          value={theme.value}
          checked={theme.value === value}
          onPick={() => onPick(theme.value)}
          className={classes(style['theme'], style[theme.value])}
        >
          <Icon name={theme.icon} />
          {words[theme.value]}
        </OptionInput>
      ))}
    </div>
  )
}
