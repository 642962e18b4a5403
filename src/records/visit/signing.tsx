import type { Shown } from '#data/db.ts'
import { useParts } from '#data/lists.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { changedSince, readSigned, type Stood, stoodIn } from '#records/signature/signed.ts'

import { checklistsOf } from './own-checklists.tsx'
import { type Stop, stopsOf } from './walk.ts'

export const sides = ['unit', 'team'] as const
export type Side = (typeof sides)[number]

/** A visit with all that is signed of it, and who has signed. */
export type ToSign = {
  shown: Shown
  checklists: readonly KnownChecklist[]
  stops: readonly Stop[]
  answers: readonly Shown[]
  findings: readonly Shown[]
  stood: readonly Stood[]
  /** By side, the latest signature. */
  signatures: ReadonlyMap<Side, Shown>
}

/** What of a visit is signed, as it stands on this phone; nothing until all of it was read. */
export function useToSign(shown: Shown): ToSign | undefined {
  const known = useChecklists()
  const answers = useParts('answer', shown.id)?.filter(isThere)
  const findings = useParts('finding', shown.id)?.filter(isThere)
  const signed = useParts('signature', shown.id)
  if (!known || !answers || !findings || !signed) return undefined
  const checklists = checklistsOf(shown, known, answers)
  return {
    shown,
    checklists,
    stops: stopsOf(checklists),
    answers,
    findings,
    stood: stoodIn(
      shown.version.fields,
      answers.map(partOf),
      findings.map(partOf),
      shown.takesPlaceOn,
    ),
    signatures: latestBySide(signed),
  }
}

function isThere({ list }: Shown): boolean {
  return list !== 'removed'
}

function partOf({ id, version }: Shown) {
  return { id, values: version.fields }
}

/** By side, the signature that counts: the latest one; none that the commune did not accept. */
export function latestBySide(signed: readonly Shown[]): Map<Side, Shown> {
  const latest = new Map<Side, Shown>()
  for (const each of signed.filter((one) => isThere(one) && one.isRefused !== true)) {
    const side = sides.find((name) => name === each.version.fields['side'])
    if (side) latest.set(side, each)
  }
  return latest
}

/** The names of what was changed after a signature. */
export function changedAfter(signature: Shown, stood: readonly Stood[]): ReadonlySet<string> {
  return changedSince(readSigned(signature.version.fields['signed']), stood)
}

/** The names of what was changed after one of the sides had signed. */
export function changedOf({ signatures, stood }: Pick<ToSign, 'signatures' | 'stood'>) {
  return new Set([...signatures.values()].flatMap((each) => [...changedAfter(each, stood)]))
}

/** The sides that signed something else than what stands now. */
export function alteredSides({ signatures, stood }: Pick<ToSign, 'signatures' | 'stood'>): Side[] {
  return [...signatures].flatMap(([side, each]) =>
    changedAfter(each, stood).size > 0 ? [side] : [],
  )
}

/** The items at which officers said different things, and nobody has chosen yet: A5, C1; empty for none. */
export function unsettledIn(answers: readonly Shown[]): string {
  const open = answers.filter(({ attention }) => attention === 1)
  return open.map(({ version }) => String(version.fields['item'])).join(', ')
}

/** True from the beginning of a visit until it is closed. */
export function mayBeSigned({ state, list }: Shown): boolean {
  return list !== 'removed' && ['under_way', 'minuted', 'concluded'].includes(state ?? '')
}
