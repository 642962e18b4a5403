import { Link } from 'react-router'

import { classes } from './classes.ts'
import { type State, Status } from './status.tsx'
import style from './target-bar.module.css'

export type TargetBarProps = {
  name: string
  /** The value and the goal in words. */
  value: string
  goal: string
  state: State
  /** How far the bar goes and where the goal is marked, 0 to 100. */
  percent: number
  tick: number
  detail?: string | undefined
  to?: string | undefined
}

/** A target: its value large, its goal, a bar with the goal marked on it. */
export function TargetBar({ to, ...told }: TargetBarProps) {
  const { state } = told
  const tone = state.tone === 'ok' || state.tone === 'danger' ? style[state.tone] : undefined
  const className = classes(style['target'], tone)
  if (to === undefined) {
    return (
      <div className={className}>
        <Told {...told} />
      </div>
    )
  }
  return (
    <Link className={className} to={to}>
      <Told {...told} />
    </Link>
  )
}

function Told({ name, value, goal, state, percent, tick, detail }: TargetBarProps) {
  return (
    <>
      <span className={style['name']}>{name}</span>
      <span className={style['line']}>
        <b>{value}</b>
        <span className={style['goal']}>{goal}</span>
        <span className={style['state']}>
          <Status {...state} />
        </span>
      </span>
      <span className={style['track']} aria-hidden="true">
        <i className={style['done']} style={{ width: `${percent}%` }} />
        <i className={style['tick']} style={{ left: `${tick}%` }} />
      </span>
      {detail && <span className={style['detail']}>{detail}</span>}
    </>
  )
}
