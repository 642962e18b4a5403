const LETTERS = /[^a-z2-7]/g

/** The name of an act of a commune that waits for one sort of person to take it. */
export function heldIdOf(commune: string, who: string): string {
  return `${who.replaceAll(LETTERS, '').slice(0, 5)}${commune.replaceAll(LETTERS, '').slice(0, 4)}`.padEnd(
    10,
    'a',
  )
}
