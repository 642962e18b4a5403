import type { KindName } from '#records/shapes.ts'

/** The kinds whose records may show that work of a task was done. */
export const provingKinds = ['dialogue', 'visit', 'exemplar'] as const satisfies readonly KindName[]

/** The address of the record that shows what was done; nothing for a kind this app does not show. */
export function addressOfProof(proofRecord: string | undefined): string | undefined {
  const isShown = provingKinds.some((kind) => proofRecord?.startsWith(`${kind}/`))
  return isShown ? `/${proofRecord}` : undefined
}
