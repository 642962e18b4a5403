import { Fragment, useId, type ReactNode, type Ref } from 'react'

import { Blank } from './blank.tsx'
import { Icon } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import type { Pie } from './pie.tsx'
import style from './radio.module.css'

export type RadioOption = {
  value: string
  label: string
  hint?: string | undefined
  /** Drawn under the option, set in: what it asks for when it is chosen. */
  below?: ReactNode
}

type Kept = {
  name?: string | undefined
  defaultValue?: string | undefined
  value?: string | undefined
  onPick?: ((value: string) => void) | undefined
}

/** Options under one another, each with a hint. */
export function Radios({
  options,
  name,
  defaultValue,
  value,
  onPick,
}: Kept & { options: readonly RadioOption[] }) {
  const own = useId()
  const drawn = options.map((option) => (
    <Fragment key={option.value}>
      <OptionInput
        type="radio"
        name={name ?? own}
        value={option.value}
        defaultChecked={option.value === defaultValue}
        checked={value === undefined ? undefined : option.value === value}
        onPick={() => onPick?.(option.value)}
        className={style['radio']}
      >
        <span className={style['ring']} />
        <span>
          <b>{option.label}</b>
          {option.hint && <small>{option.hint}</small>}
        </span>
      </OptionInput>
      {option.below && <div className={style['indent']}>{option.below}</div>}
    </Fragment>
  ))
  return (
    <>
      <Blank name={name} was={defaultValue} options={options} />
      {drawn}
    </>
  )
}

export type StepOption = {
  value: string
  label: string
  hint?: string | undefined
  pie: Pie
  disabled?: boolean | undefined
}

/** The states a record can go to, each with its pie. */
export function StepRadios({
  ref,
  label,
  steps,
  name,
  defaultValue,
  value,
  onPick,
}: Kept & { ref?: Ref<HTMLDivElement>; label: string; steps: readonly StepOption[] }) {
  const own = useId()
  return (
    <div ref={ref} className={style['steps']} role="radiogroup" aria-label={label}>
      <Blank name={name} was={defaultValue} options={steps} />
      {steps.map((step) => (
        <OptionInput
          key={step.value}
          type="radio"
          name={name ?? own}
          value={step.value}
          defaultChecked={step.value === defaultValue}
          checked={value === undefined ? undefined : step.value === value}
          onPick={() => onPick?.(step.value)}
          disabled={step.disabled}
          className={style['step']}
        >
          <Icon name={step.pie} />
          <span>
            <b>{step.label}</b>
            {step.hint && <small>{step.hint}</small>}
          </span>
          <span className={style['ring']} />
        </OptionInput>
      ))}
    </div>
  )
}
