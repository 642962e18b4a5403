import { useId } from 'react'

import { Blank } from './blank.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './tiles.module.css'

export type Tile = {
  value: string
  label: string
  hint?: string | undefined
  icon?: IconName | undefined
  /** Why it cannot be chosen; shown in place of the hint. */
  disabledWhy?: string | undefined
}

/** Kinds to choose from, two in a row; `tall` puts the picture over the word. */
export function Tiles({
  label,
  tiles,
  name,
  defaultValue,
  value,
  onPick,
  tall = false,
}: {
  label?: string | undefined
  tiles: readonly Tile[]
  name?: string | undefined
  defaultValue?: string | undefined
  value?: string | undefined
  onPick?: ((value: string) => void) | undefined
  tall?: boolean
}) {
  const own = useId()
  return (
    <div
      className={classes(style['tiles'], tall && tiles.length === 3 && style['three'])}
      role={label ? 'radiogroup' : undefined}
      aria-label={label}
    >
      <Blank name={name} was={defaultValue} options={tiles} />
      {tiles.map((tile) => (
        <OptionInput
          key={tile.value}
          type="radio"
          name={name ?? own}
          value={tile.value}
          defaultChecked={tile.value === defaultValue}
          checked={value === undefined ? undefined : tile.value === value}
          onPick={() => onPick?.(tile.value)}
          disabled={tile.disabledWhy !== undefined}
          className={classes(style['tile'], tall && style['tall'])}
        >
          {tile.icon && <Icon name={tile.icon} />}
          <span>
            {tile.label}
            {(tile.disabledWhy ?? tile.hint) && <small>{tile.disabledWhy ?? tile.hint}</small>}
          </span>
        </OptionInput>
      ))}
    </div>
  )
}
