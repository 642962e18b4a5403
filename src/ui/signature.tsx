import { FIELD, readStrokes } from '#domain/strokes.ts'

import { classes } from './classes.ts'
import { inkOf } from './ink.ts'
import style from './signature.module.css'

const VIEW = `0 0 ${FIELD.width} ${FIELD.height}`

/** A signature as it was drawn. `bare` without its field, as on paper. */
export function SignatureDrawing({
  strokes,
  label,
  bare = false,
}: {
  strokes: string
  label: string
  bare?: boolean
}) {
  return (
    <svg
      className={classes(style['field'], bare && style['bare'])}
      viewBox={VIEW}
      role="img"
      aria-label={label}
    >
      <path className={style['ink']} d={inkOf(readStrokes(strokes))} />
    </svg>
  )
}
