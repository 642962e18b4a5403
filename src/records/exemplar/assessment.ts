import type { Said } from '#domain/checklist/checklist.ts'
import { type Result, resultOf } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import { saidIn } from '#records/answer/said.ts'
import { type KnownChecklist, offeredChecklists } from '#records/checklist/known.ts'
import { exemplarAnswerRules } from '#records/exemplar-answer/rules.ts'

/** Who assesses an exemplar: whoever holds it, then those who review it. */
export type Side = 'self' | 'team'
export const sides = ['self', 'team'] as const satisfies readonly Side[]

/** The checklist of exemplars, whatever its version. */
const CHECKLIST = 'cl-model'

/** The one record of an item of an assessment: the same on every phone. */
export function assessedId(exemplar: string, by: Side, checklist: string, item: string): string {
  return exemplarAnswerRules.idOf({ of: exemplar, by, checklist, item })
}

/** One side's assessment: by which version of the checklist, what was said, and what it comes to. */
export type Assessment = {
  by: Side
  checklist: KnownChecklist
  /** By the id of an item. */
  said: ReadonlyMap<string, Said>
  result: Result
}

/**
 * What one side has assessed so far, by the version most of its answers are of; by the latest one
 * while nothing is answered. Nothing where this phone has no such checklist.
 */
export function assessmentBy(
  by: Side,
  answers: readonly Values[],
  known: ReadonlyMap<string, KnownChecklist>,
): Assessment | undefined {
  const own = answers.filter((each) => each['by'] === by && each['removedAt'] === undefined)
  const checklist = versionOf(own, known)
  if (!checklist) return undefined
  const said = new Map(
    own
      .filter((each) => each['checklist'] === checklist.id)
      .map((each) => [String(each['item']), saidIn(each)]),
  )
  return { by, checklist, said, result: resultOf(checklist, said) }
}

function versionOf(
  own: readonly Values[],
  known: ReadonlyMap<string, KnownChecklist>,
): KnownChecklist | undefined {
  const latest = offeredChecklists(known).find(({ code }) => code === CHECKLIST)
  const counts = new Map<KnownChecklist, number>()
  for (const { checklist } of own) {
    const version = known.get(String(checklist))
    if (version) counts.set(version, (counts.get(version) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most?.[0] ?? latest
}

/** The items under a condition that are not met: one of them is enough not to be recognised. */
export function unmetOf({ checklist, said }: Assessment): string[] {
  return checklist.groups
    .filter(({ isCondition }) => isCondition)
    .flatMap(({ items }) => items)
    .filter(({ id }) => said.get(id)?.value === 'no')
    .map(({ id }) => id)
}
