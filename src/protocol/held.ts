import { DAY_MS } from '#domain/day.ts'

/** So long the commune holds what an officer might not do, for those who may: 90 days. */
export const HELD_MS = 90 * DAY_MS
