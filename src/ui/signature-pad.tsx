import { type PointerEvent, useEffect, useRef, useState } from 'react'

import {
  FIELD,
  isApart,
  pointAt,
  type Point,
  POINTS_MAX,
  readStrokes,
  type Stroke,
  writeStrokes,
} from '#domain/strokes.ts'

import { Button } from './button.tsx'
import { inkOf } from './ink.ts'
import style from './signature.module.css'
import { useWords } from './words.ts'

const VIEW = `0 0 ${FIELD.width} ${FIELD.height}`

/**
 * A field to sign in with a finger, a pen or the mouse. It answers a form under `name` with the
 * strokes; a palm or a second finger that rests on it leaves nothing.
 */
export function SignaturePad({
  name,
  label,
  defaultValue,
}: {
  name: string
  label: string
  defaultValue?: unknown
}) {
  const t = useWords('ui')
  const [strokes, setStrokes] = useState<readonly Stroke[]>(() => readStrokes(defaultValue))
  const { ink, ...drawing } = useDrawing(strokes, setStrokes)
  const input = useTold(writeStrokes(strokes))
  const isSigned = strokes.length > 0
  return (
    <div className={style['pad']}>
      <input ref={input} type="hidden" name={name} value={writeStrokes(strokes)} />
      <svg
        className={style['field']}
        viewBox={VIEW}
        role="img"
        aria-label={`${label}: ${t(isSigned ? 'signed' : 'notSigned')}`}
        {...drawing}
      >
        <path className={style['line']} d={`M40 150H${FIELD.width - 40}`} />
        <path ref={ink} className={style['ink']} d={inkOf(strokes)} />
      </svg>
      <div className={style['under']}>
        <span>{isSigned ? '' : t('signHere')}</span>
        {isSigned && (
          <Button small look="text" icon="undo" onPress={() => setStrokes([])}>
            {t('signAgain')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Tells the form around it each time something else is drawn. */
function useTold(written: string) {
  const input = useRef<HTMLInputElement>(null)
  const told = useRef(written)
  useEffect(() => {
    if (told.current === written) return
    told.current = written
    input.current?.dispatchEvent(new Event('input', { bubbles: true }))
  }, [written])
  return input
}

/** Follows one pointer at a time; the ink is drawn at once, the strokes are kept when it is lifted. */
function useDrawing(strokes: readonly Stroke[], onStrokes: (strokes: readonly Stroke[]) => void) {
  const ink = useRef<SVGPathElement>(null)
  const now = useRef<{ pointer: number; points: Point[] } | undefined>(undefined)
  const drawn = strokes.reduce((count, stroke) => count + stroke.length, 0)

  function follow({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>) {
    const points = now.current?.points ?? []
    const point = pointIn(currentTarget, clientX, clientY)
    if (drawn + points.length >= POINTS_MAX || !isApart(point, points.at(-1))) return
    points.push(point)
    ink.current?.setAttribute('d', inkOf([...strokes, points]))
  }
  function end({ pointerId }: PointerEvent<SVGSVGElement>) {
    if (now.current?.pointer !== pointerId) return
    const { points } = now.current
    now.current = undefined
    if (points.length > 0) onStrokes([...strokes, points])
  }
  return {
    ink,
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (now.current || event.button !== 0) return
      now.current = { pointer: event.pointerId, points: [] }
      event.currentTarget.setPointerCapture(event.pointerId)
      follow(event)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (now.current?.pointer === event.pointerId) follow(event)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}

/** Where on the field a pointer is, in its own units. */
function pointIn(field: SVGSVGElement, clientX: number, clientY: number): Point {
  const { left, top, width, height } = field.getBoundingClientRect()
  return pointAt(
    ((clientX - left) * FIELD.width) / (width || 1),
    ((clientY - top) * FIELD.height) / (height || 1),
  )
}
