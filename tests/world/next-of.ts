import { expect } from 'vitest'

const made = new Map<string, number>()

/**
 * 1, 2, 3 … of a name, from the beginning in each file of tests: files that share what they import
 * draw the same chance in whatever order they run.
 */
export function nextOf(name: string): number {
  const key = `${expect.getState().testPath} ${name}`
  const next = (made.get(key) ?? 0) + 1
  made.set(key, next)
  return next
}
