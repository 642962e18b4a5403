/** How wide and how high the field is in which somebody signs, in its own units. */
export const FIELD = { width: 600, height: 200 } as const

/** As many points as one signature has at most. */
export const POINTS_MAX = 1000

/** A signature as it is stored: `x,y` for each point, strokes apart by `;`. */
export const STROKES = /^\d{1,3},\d{1,3}(?:[ ;]\d{1,3},\d{1,3}){2,999}$/

export type Point = { x: number; y: number }
export type Stroke = readonly Point[]

/** A point as near as the field has it: whole units, never outside. */
export function pointAt(x: number, y: number): Point {
  return { x: within(x, FIELD.width), y: within(y, FIELD.height) }
}

function within(at: number, max: number): number {
  return Math.min(Math.max(Math.round(at), 0), max - 1)
}

/** Nearer than this to the last point says nothing new. */
const STEP = 4

/** True where a point lies far enough from the one before it to be kept. */
export function isApart(point: Point, before: Point | undefined): boolean {
  return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) >= STEP
}

/** Strokes as they are stored; an empty text while there are none. */
export function writeStrokes(strokes: readonly Stroke[]): string {
  return strokes
    .filter((stroke) => stroke.length > 0)
    .map((stroke) => stroke.map(({ x, y }) => `${x},${y}`).join(' '))
    .join(';')
}

/** Strokes as they were stored; none where the text holds no signature. */
export function readStrokes(stored: unknown): Stroke[] {
  if (typeof stored !== 'string' || !/^[\d,; ]+$/.test(stored)) return []
  return stored.split(';').map((stroke) =>
    stroke.split(' ').map((each) => {
      const [x = 0, y = 0] = each.split(',').map(Number)
      return pointAt(x, y)
    }),
  )
}
