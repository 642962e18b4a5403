import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { daysUnit } from './format.ts'
import { Icon } from './icon.tsx'
import { Pressable } from './pressable.tsx'
import { useLanguage } from './words.ts'
import style from './deadline-card.module.css'

/** A computed deadline with how it was counted and its article. */
export function DeadlineCard({
  label,
  day,
  late = false,
  lines,
  law,
  actions,
}: {
  /** What is due: `Hạn trả lời`. */
  label: string
  /** The day in full: `Thứ Hai, 07/12/2026`. */
  day: string
  late?: boolean
  /** How it was counted, and what the basis is. */
  lines?: readonly string[]
  law?: string | undefined
  actions?: ReactNode
}) {
  return (
    <section className={classes(style['card'], late && style['isLate'])} aria-label={label}>
      <div className={style['clock']}>
        <Icon name="clock" size="l" />
      </div>
      <div>
        <p className={style['label']}>{label}</p>
        <p className={style['day']}>{day}</p>
        {lines?.map((line) => (
          <p key={line} className={style['line']}>
            {line}
          </p>
        ))}
        {law && (
          <div className={style['basis']}>
            <Icon name="law" size="s" />
            <span>{law}</span>
          </div>
        )}
        <div className={style['actions']}>{actions}</div>
      </div>
    </section>
  )
}

/** A deadline in one line: days late or left, the day, its article. Opens how it was counted. */
export function DueCard({
  days,
  title,
  law,
  doubt,
  tone,
  to,
  onPress,
}: {
  /** From today; negative when late. Left out once it is met. */
  days?: number | undefined
  title: string
  law?: string | undefined
  /** What the day rests on that nobody has confirmed yet. */
  doubt?: string | undefined
  tone?: 'late' | 'soon' | 'none' | 'done' | undefined
  to?: string | undefined
  onPress?: (() => void) | undefined
}) {
  const shown = tone ?? (days !== undefined && days < 0 ? 'late' : 'none')
  return (
    <Pressable to={to} onPress={onPress} className={classes(style['due'], style[shown])}>
      {days !== undefined && <Count days={days} />}
      <span className={style['words']}>
        <b>{title}</b>
        {law && (
          <small>
            <Icon name="law" size="xs" />
            {law}
          </small>
        )}
        {doubt && (
          <small>
            <Icon name="calendar" size="xs" />
            {doubt}
          </small>
        )}
      </span>
      {(to !== undefined || onPress) && <Icon name="forward" size="s" />}
    </Pressable>
  )
}

function Count({ days }: { days: number }) {
  const language = useLanguage()
  return (
    <span className={style['count']}>
      {days !== 0 && <b>{Math.abs(days)}</b>}
      {daysUnit(days, language)}
    </span>
  )
}
