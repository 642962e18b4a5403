import { globSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 32_768
const HEADER = 7
const FULL = 1
const LAST = 4

/**
 * Takes a record that was cut in the writing off the end of a killed browser's IndexedDB log;
 * true when there was one. Chromium (measured with 156) reads past such an end, writes on behind
 * it, and at the start after that finds the middle broken and empties the whole database. What is
 * cut off here no transaction had promised yet.
 */
export function mendTornLog(profileDir: string): boolean {
  let isTorn = false
  for (const path of globSync(join(profileDir, 'Default/IndexedDB/*.leveldb/*.log'))) {
    const log = readFileSync(path)
    const end = wholeLengthOf(log)
    if (end < log.length) {
      truncateSync(path, end)
      isTorn = true
    }
  }
  return isTorn
}

/** How many bytes of a LevelDB log are whole records: blocks of fragments with length and place. */
function wholeLengthOf(log: Buffer): number {
  let at = 0
  let whole = 0
  while (at + HEADER <= log.length) {
    const left = BLOCK - (at % BLOCK)
    if (left < HEADER) {
      at += left
      continue
    }
    const length = log.readUInt16LE(at + 4)
    const place = log[at + 6]
    at += HEADER + length
    if (at > log.length) break
    if (place === FULL || place === LAST) whole = at
  }
  return whole
}
