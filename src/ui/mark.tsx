import type { ReactNode } from 'react'

import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { markGlyphs } from './marks.tsx'
import { useWords } from './words.ts'
import style from './mark.module.css'

export type MarkKind = keyof typeof markGlyphs

/** Where a record stands on its way to the commune, one shape, word and colour on every screen. */
export function Mark({
  kind,
  count,
  words,
}: {
  kind: MarkKind
  /** How many wait: `Chờ gửi 7`. */
  count?: number | undefined
  /** Said instead of the mark's own word: `1 ảnh chờ gửi`. */
  words?: ReactNode
}) {
  const t = useWords('ui')
  const own =
    kind === 'wait' && count !== undefined ? t('marks.waitMany', { n: count }) : t(`marks.${kind}`)
  return (
    <span className={classes(style['mark'], style[kind])}>
      <Icon name={kind} size="s" />
      {words ?? own}
    </span>
  )
}
