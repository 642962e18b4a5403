import type { Values } from '#domain/record.ts'

/** What is the same wherever it is done. */
const SAME = [
  'name',
  'type',
  'holder',
  'field',
  'subField',
  'goals',
  'criteria',
  'contentMethod',
  'outputs',
  'sustainability',
  'linkedToDirective05',
  'solvesGrievance',
] as const

/** What an exemplar that replicates another one starts with: what is known of that one. */
export function replicaOf(parent: string, values: Values): Values {
  const same = SAME.filter((name) => values[name] !== undefined && values[name] !== null)
  return {
    ...Object.fromEntries(same.map((name) => [name, values[name]])),
    selectionReason: 'already_working',
    parent,
  }
}
