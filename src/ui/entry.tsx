import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { Icon, type IconName } from './icon.tsx'
import { Mark, type MarkKind } from './mark.tsx'
import style from './entry.module.css'

/**
 * One numbered entry of minutes: its number and hour left of the margin line; right of it what was
 * said, which opens it, who said it, and what can be done with it.
 */
export function Entry({
  number,
  time,
  label,
  to,
  words,
  detail,
  facts = [],
  foot,
  mark,
}: {
  number: number
  /** The hour: `14:51`; none where it does not matter. */
  time?: string | undefined
  /** The entry named aloud: `Ý kiến thứ 7`. */
  label: string
  to: string
  words: string
  detail?: string | undefined
  /** What is settled about it, each with its picture: by whom, by when. */
  facts?: readonly { icon: IconName; text: string }[]
  foot?: ReactNode
  mark?: MarkKind | undefined
}) {
  return (
    <article className={style['entry']} aria-label={label}>
      <div className={style['when']}>
        <b>{number}</b> {time}
      </div>
      <div>
        <Link className={style['words']} to={to}>
          {words}
          {detail && <span className={style['detail']}> {detail}</span>}
          {facts.length > 0 && (
            <span className={style['facts']}>
              {facts.map(({ icon, text }) => (
                <span key={icon}>
                  <Icon name={icon} size="s" /> {text}
                </span>
              ))}
            </span>
          )}
        </Link>
        <div className={style['foot']}>
          {foot}
          {mark && (
            <span className={style['mark']}>
              <Mark kind={mark} />
            </span>
          )}
        </div>
      </div>
    </article>
  )
}
