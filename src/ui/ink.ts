import type { Stroke } from '#domain/strokes.ts'

/** Strokes as a path: through the middles between the points, so that it bends as a hand does. */
export function inkOf(strokes: readonly Stroke[]): string {
  return strokes.map(lineOf).join('')
}

function lineOf(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const last = rest.at(-1) ?? first
  const bends = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`
}
