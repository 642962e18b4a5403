import type { ReactNode } from 'react'

import style from './slip.module.css'

export type SlipLine = { label: string; value: ReactNode; large?: boolean | undefined }

/**
 * A small paper to hand to somebody. While it is on the screen, printing the page prints it
 * alone; `foot` stays on the screen.
 */
export function Slip({
  head,
  detail,
  lines,
  steps,
  children,
  foot,
}: {
  head: string
  detail?: string | undefined
  lines: readonly SlipLine[]
  /** What to do with it, in order. */
  steps: readonly string[]
  children?: ReactNode
  foot?: ReactNode
}) {
  return (
    <>
      <div className={style['slip']}>
        <p className={style['head']}>
          <b>{head}</b>
          {detail && <span>{detail}</span>}
        </p>
        <dl className={style['lines']}>
          {lines.map(({ label, value, large }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={large ? style['large'] : undefined}>{value}</dd>
            </div>
          ))}
        </dl>
        {children && <p className={style['words']}>{children}</p>}
        <ol className={style['steps']}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      {foot && <div className={style['foot']}>{foot}</div>}
    </>
  )
}
