import { appendFileSync, globSync } from 'node:fs'
import { join } from 'node:path'

const FULL = 1
const SAID = 100
const THERE = 40

/**
 * Leaves half a record at the end of a killed browser's IndexedDB log, as a kill in the middle of
 * a write does. Chromium (measured with 156) reads past such an end, writes on behind it, and at
 * the start after that finds the middle broken and empties the whole database.
 */
export function tearLog(profileDir: string): void {
  const paths = globSync(join(profileDir, 'Default/IndexedDB/*.leveldb/*.log'))
  if (paths.length === 0) throw new Error('The browser has written no log of its databases')
  const half = Buffer.alloc(THERE)
  half.writeUInt16LE(SAID, 4)
  half[6] = FULL
  for (const path of paths) appendFileSync(path, half)
}
