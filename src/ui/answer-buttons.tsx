import { useId } from 'react'

import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { OptionInput } from './option-input.tsx'
import style from './answer-buttons.module.css'

export type AnswerOption = {
  value: string
  label: string
  icon: IconName
  tone: 'ok' | 'danger' | 'quiet'
}

/** Answers for wet fingers, side by side: met, not met, not applicable. */
export function AnswerButtons({
  label,
  options,
  value,
  onPick,
}: {
  label: string
  options: readonly AnswerOption[]
  value: string | undefined
  onPick: (value: string) => void
}) {
  const name = useId()
  return (
    <div className={style['answers']} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <OptionInput
          key={option.value}
          type="radio"
          name={name}
          value={option.value}
          checked={option.value === value}
          onPick={() => onPick(option.value)}
          className={classes(style['answer'], style[option.tone])}
        >
          <Icon name={option.icon} size="l" />
          {option.label}
        </OptionInput>
      ))}
    </div>
  )
}

/** Points out of a few, one button each, and the half that may stand beside each of them. */
export function PointButtons({
  label,
  max,
  value,
  half,
  onPick,
}: {
  label: string
  max: number
  /** Whole or half points. */
  value: number | undefined
  /** What the button of the half is called aloud. */
  half: string
  onPick: (points: number) => void
}) {
  const name = useId()
  const whole = value === undefined ? undefined : Math.floor(value)
  const isHalf = value !== undefined && value !== whole
  const wholes = Array.from({ length: max + 1 }, (_, points) => points)
  return (
    <>
      <p className={style['label']} aria-hidden="true">
        {label}
      </p>
      <div className={style['points']} role="group" aria-label={label}>
        {wholes.map((points) => (
          <OptionInput
            key={points}
            type="radio"
            name={name}
            value={String(points)}
            checked={points === whole}
            onPick={() => onPick(points)}
            className={style['point']}
          >
            {points}
          </OptionInput>
        ))}
        <OptionInput
          type="checkbox"
          value="half"
          label={half}
          checked={isHalf}
          disabled={whole === undefined || whole === max}
          onPick={(isOn) => onPick((whole ?? 0) + (isOn ? 0.5 : 0))}
          className={style['point']}
        >
          <span aria-hidden="true">+½</span>
        </OptionInput>
      </div>
    </>
  )
}
