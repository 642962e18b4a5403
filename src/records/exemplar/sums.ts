import type { Values } from '#domain/record.ts'

/** What people give for an exemplar, as its notes name it, and the field of the record beside it. */
export const given = {
  money: 'mobilisedMoney',
  labour: 'mobilisedLabour',
  land: 'mobilisedLand',
  households: 'mobilisedHouseholds',
} as const

export type Given = keyof typeof given
export const givenNames = Object.keys(given) as Given[]

/**
 * What was recorded as mobilised so far: what the record itself says, and what each note adds to
 * it. Nothing for what nobody recorded.
 */
export function mobilised(
  exemplar: Values,
  notes: readonly Values[],
): Partial<Record<Given, number>> {
  const sums: Partial<Record<Given, number>> = {}
  for (const name of givenNames) {
    const counts = [exemplar[given[name]], ...notes.map((note) => note[name])].filter(
      (count) => typeof count === 'number',
    )
    if (counts.length > 0) sums[name] = counts.reduce((a, b) => a + b, 0)
  }
  return sums
}
