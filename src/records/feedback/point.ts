/** A place on the earth, in degrees, and how far off it may be, in metres. */
export type Point = { latitude: number; longitude: number; within: number }

const SHAPE = /^(-?\d{1,2}\.\d{6}) (-?\d{1,3}\.\d{6}) (\d{1,6})$/

/** What a stored point looks like: latitude and longitude in degrees, then metres: `21.386120 103.016540 8`. */
export const pointPattern = SHAPE

/** A place as it is stored: one value, so that the halves of two officers' places never mix. */
export function pointText({ latitude, longitude, within }: Point): string {
  const metres = Math.min(999_999, Math.max(1, Math.ceil(within)))
  return `${degrees(latitude)} ${degrees(longitude)} ${metres}`
}

/** To a millionth of a degree, a hand's breadth; never minus nothing. */
function degrees(angle: number): string {
  return (Math.round(angle * 1e6) / 1e6 + 0).toFixed(6)
}

/** A stored point read back; nothing where it is none. */
export function pointOf(text: unknown): Point | undefined {
  const [, latitude, longitude, within] = SHAPE.exec(typeof text === 'string' ? text : '') ?? []
  if (latitude === undefined) return undefined
  return { latitude: Number(latitude), longitude: Number(longitude), within: Number(within) }
}
