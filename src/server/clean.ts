import { storable } from './storable-text.ts'

const DEPTH_MAX = 32

/** True for a value that JSON can carry whole and that is not nested beyond measure. */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  return depth < DEPTH_MAX && Object.values(value).every((each) => isStorable(each, depth + 1))
}

/** The same value with every text in it composed (NFC), well formed and storable. */
export function composed(value: unknown): unknown {
  if (typeof value === 'string') return composedText(value)
  if (Array.isArray(value)) return value.map(composed)
  return typeof value === 'object' && value !== null ? composedMembers(value) : value
}

/** The same for each member of an object, their names as well. */
export function composedMembers(values: object): Record<string, unknown> {
  const members = Object.entries(values)
  // `fromEntries` defines members, so that no name of one can reach a prototype.
  return Object.fromEntries(members.map(([name, value]) => [composedText(name), composed(value)]))
}

function composedText(text: string): string {
  return storable(text.toWellFormed().normalize('NFC'))
}
