import { useId } from 'react'

import { Blank } from './blank.tsx'
import { classes } from './classes.ts'
import { Legend } from './legend.tsx'
import { OptionInput } from './option-input.tsx'
import style from './progress.module.css'

/** How much of something is done, 0 to 100. */
export function ProgressBar({
  percent,
  label,
  tone,
}: {
  percent: number
  label: string
  tone?: 'ok' | 'danger' | undefined
}) {
  return (
    <div
      className={classes(style['bar'], tone && style[tone])}
      role="progressbar"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <i className={style['done']} style={{ width: `${percent}%` }} />
    </div>
  )
}

const STEPS = ['0', '20', '40', '60', '80', '100']

/** Says how much is done by one of six buttons. Posted as `name`, or told to `onPick`. */
export function ProgressPicker({
  label,
  name,
  defaultValue,
  value,
  onPick,
  shown,
}: {
  label: string
  name?: string | undefined
  defaultValue?: number | undefined
  value?: number | undefined
  onPick?: ((percent: number) => void) | undefined
  /** The number beside the label, when it is known. */
  shown?: number | undefined
}) {
  const own = useId()
  return (
    <div role="radiogroup" aria-label={label}>
      <Blank
        name={name}
        was={defaultValue?.toString()}
        options={STEPS.map((value) => ({ value }))}
      />
      <div className={style['head']}>
        <span>{label}</span>
        {shown !== undefined && <b>{shown}%</b>}
      </div>
      <div className={style['buttons']}>
        {STEPS.map((step) => (
          <OptionInput
            key={step}
            type="radio"
            name={name ?? own}
            value={step}
            label={`${step}%`}
            defaultChecked={step === String(defaultValue)}
            checked={value === undefined ? undefined : step === String(value)}
            onPick={() => onPick?.(Number(step))}
            className={style['button']}
          >
            {step}
          </OptionInput>
        ))}
      </div>
    </div>
  )
}

export type BarPart = { tone: 'ok' | 'info' | 'danger' | 'none'; count: number; label: string }

const TONES = { ok: 'isOk', info: 'isInfo', danger: 'isDanger', none: 'isNone' }

/** One bar of several parts, its numbers under it: 17 xong, 8 đang làm, 1 trễ, 2 chưa làm. */
export function PartsBar({ label, parts }: { label: string; parts: readonly BarPart[] }) {
  return (
    <>
      <div className={style['parts']} role="img" aria-label={label}>
        {parts.map(({ tone, count }) => (
          <i key={tone} className={style[TONES[tone]]} style={{ flex: count }} />
        ))}
      </div>
      <Legend
        className={style['legend']}
        marks={parts.map(({ tone, count, label: words }) => ({
          key: tone,
          mark: <i className={style[TONES[tone]]} />,
          words: (
            <>
              <b>{count}</b> {words}
            </>
          ),
        }))}
      />
    </>
  )
}
