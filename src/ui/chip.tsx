import { useId } from 'react'

import { Blank } from './blank.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './chip.module.css'

export type Choice = { value: string; label: string; icon?: IconName | undefined }

/**
 * A few options side by side, one of which is chosen. As part of a form give it a `name` and
 * `defaultValue`; for a screen that keeps the state itself `value` and `onPick`.
 */
export function Chips({
  label,
  options,
  name,
  defaultValue,
  value,
  onPick,
  clearable = false,
  describedBy,
}: {
  /** What is chosen, when no legend says so. */
  label?: string | undefined
  options: readonly Choice[]
  name?: string | undefined
  defaultValue?: string | undefined
  value?: string | undefined
  onPick?: ((value: string) => void) | undefined
  clearable?: boolean | undefined
  describedBy?: string | undefined
}) {
  const own = useId()
  return (
    <div className={style['chips']} role={label ? 'radiogroup' : undefined} aria-label={label}>
      <Blank name={name} was={defaultValue} options={options} />
      {options.map((option) => (
        <OptionInput
          key={option.value}
          type="radio"
          name={name ?? own}
          value={option.value}
          defaultChecked={option.value === defaultValue}
          checked={value === undefined ? undefined : option.value === value}
          onPick={() => onPick?.(option.value)}
          clearable={clearable}
          describedBy={describedBy}
          className={style['chip']}
        >
          <span className={style['tick']}>
            <Icon name="check" />
          </span>
          {option.icon && <Icon name={option.icon} />}
          {option.label}
        </OptionInput>
      ))}
    </div>
  )
}

/** Options side by side, of which any are chosen. Codes that only a newer phone knows are kept. */
export function ChipBoxes({
  name,
  options,
  defaultValue = [],
}: {
  name: string
  options: readonly Choice[]
  defaultValue?: readonly string[] | undefined
}) {
  const unknown = defaultValue.filter((code) => !options.some(({ value }) => value === code))
  return (
    <div className={style['chips']}>
      <Blank name={name} />
      {unknown.map((code) => (
        <input key={code} type="hidden" name={name} value={code} />
      ))}
      {options.map(({ value, label, icon }) => (
        <OptionInput
          key={value}
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={defaultValue.includes(value)}
          className={style['chip']}
        >
          <span className={style['tick']}>
            <Icon name="check" />
          </span>
          {icon && <Icon name={icon} />}
          {label}
        </OptionInput>
      ))}
    </div>
  )
}

export type FilterChip = {
  id: string
  label: string
  icon?: IconName | undefined
  on?: boolean | undefined
  onPress: () => void
}

/** Filters of a list in one line that scrolls sideways; each is on or off. */
export function FilterChips({ label, chips }: { label: string; chips: readonly FilterChip[] }) {
  return (
    <div className={classes(style['chips'], style['scroll'])} role="group" aria-label={label}>
      {chips.map(({ id, label: words, icon, on, onPress }) => (
        <button
          key={id}
          type="button"
          className={classes(style['chip'], style['small'])}
          aria-pressed={on}
          onClick={onPress}
        >
          {icon && <Icon name={icon} />}
          {words}
        </button>
      ))}
    </div>
  )
}
