import { classes } from './classes.ts'
import { daysUnit } from './format.ts'
import { useLanguage } from './words.ts'
import style from './when.module.css'

/** When something is due. `days` counts from today and is negative when late. */
export type WhenProps = {
  days?: number | undefined
  /** A day or an hour in place of a count: `24/11`, `08:00`. */
  text?: string | undefined
  /** The words under it, when `ngày trễ` and `ngày nữa` are not the right ones. */
  unit?: string | undefined
  tone?: 'late' | 'soon' | 'none' | undefined
}

/** What stands left of the margin line. */
export function When({ days, text, unit, tone }: WhenProps) {
  const isLate = (tone ?? (isPast(days) ? 'late' : 'none')) === 'late'
  return (
    <span className={classes(style['when'], isLate && style['late'])}>
      {text === undefined ? <Days days={days} unit={unit} /> : <Said text={text} unit={unit} />}
    </span>
  )
}

function Said({ text, unit }: { text: string; unit: string | undefined }) {
  return (
    <>
      <b className={style['text']}>{text}</b> {unit}
    </>
  )
}

function Days({ days, unit }: { days: number | undefined; unit: string | undefined }) {
  const language = useLanguage()
  if (days === undefined) return unit
  return (
    <>
      {days !== 0 && <b>{Math.abs(days)}</b>} {unit ?? daysUnit(days, language)}
    </>
  )
}

function isPast(days: number | undefined): boolean {
  return days !== undefined && days < 0
}
