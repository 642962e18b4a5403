import type { ReactNode } from 'react'

import type { Language } from './format.ts'
import style from './slip.module.css'

export type SlipLine = { label: string; value: ReactNode; large?: boolean | undefined }

/**
 * A small paper to hand to somebody. While it is on the screen, printing the page prints it
 * alone; `foot` stays on the screen. `lang` is the language of the paper where it is not the
 * screen's.
 */
export function Slip({
  lang,
  head,
  detail,
  lines,
  steps,
  children,
  foot,
}: {
  lang?: Language
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
      <div className={style['slip']} lang={lang}>
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
