import { type Item, type Said, standingOf } from '#domain/checklist/checklist.ts'
import { type Result, resultOf } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import { saidIn } from '#records/answer/said.ts'
import { type KnownChecklist, offeredChecklists } from '#records/checklist/known.ts'
import { OF_EXEMPLARS } from '#records/checklist/rules.ts'
import { exemplarAnswerRules } from '#records/exemplar-answer/rules.ts'

/** Who assesses an exemplar: whoever holds it, then those who review it. */
export type Side = 'self' | 'team'
export const sides = ['self', 'team'] as const satisfies readonly Side[]

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
  /** The other versions by which this side has answered something: they stand beside, and count for nothing. */
  others: readonly Beside[]
  /** What was noted at its items, those of the version that counts first. */
  notes: readonly ItemNote[]
}

/** Another version of the checklist, and how many of its items were answered. */
type Beside = { checklist: KnownChecklist; answered: number }

/** What was noted at an item of a version of the checklist. */
type ItemNote = { checklist: KnownChecklist; item: Item; words: string }

/**
 * What one side has assessed so far. The version most of its answers are of counts, of two with as
 * many the earlier one, and the latest one while nothing is answered. Nothing where this phone has
 * no such checklist.
 *
 * Default: hai người chấm theo hai bản của mẫu thì bản có nhiều câu hơn được tính, bản kia vẫn còn.
 */
export function assessmentBy(
  by: Side,
  answers: readonly Values[],
  known: ReadonlyMap<string, KnownChecklist>,
): Assessment | undefined {
  const own = answers.filter((each) => each['by'] === by && each['removedAt'] === undefined)
  const [most, ...rest] = versionsOf(own, known)
  const latest = offeredChecklists(known).find(({ code }) => code === OF_EXEMPLARS)
  const checklist = most ?? latest
  if (!checklist) return undefined
  const said = saidBy(own, checklist)
  const notes = [checklist, ...rest].flatMap((each) => notesBy(own, each))
  const others = rest.flatMap((each): Beside[] => {
    const { answered } = resultOf(each, saidBy(own, each))
    return answered === 0 ? [] : [{ checklist: each, answered }]
  })
  return { by, checklist, said, result: resultOf(checklist, said), others, notes }
}

/** The versions some answers are of, the one with most of them first, of equals the earlier one. */
function versionsOf(
  own: readonly Values[],
  known: ReadonlyMap<string, KnownChecklist>,
): KnownChecklist[] {
  const counts = new Map<KnownChecklist, number>()
  for (const { checklist } of own) {
    const version = known.get(String(checklist))
    if (version) counts.set(version, (counts.get(version) ?? 0) + 1)
  }
  const sorted = [...counts].toSorted(
    ([a, most], [b, more]) => more - most || Number(a.version) - Number(b.version),
  )
  return sorted.map(([version]) => version)
}

function saidBy(own: readonly Values[], { id }: KnownChecklist): Map<string, Said> {
  const answers = own.filter((each) => each['checklist'] === id)
  return new Map(answers.map((each) => [String(each['item']), saidIn(each)]))
}

/** What was noted at the items of a version, in their order. */
function notesBy(own: readonly Values[], checklist: KnownChecklist): ItemNote[] {
  return checklist.groups
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const isHere = (each: Values) =>
        each['checklist'] === checklist.id && each['item'] === item.id
      const words = own.find(isHere)?.['note']
      return typeof words === 'string' && words !== '' ? [{ checklist, item, words }] : []
    })
}

/** The items under a condition that are not met: one of them is enough not to be recognised. */
export function unmetOf({ checklist, said }: Assessment): string[] {
  return checklist.groups
    .filter(({ isCondition }) => isCondition)
    .flatMap(({ items }) => items)
    .filter(({ id }) => said.get(id)?.value === 'no')
    .map(({ id }) => id)
}

/** True once everything is answered that gives points or is a condition: a rating before that is of a part only. */
export function isWhole({ checklist, said }: Pick<Assessment, 'checklist' | 'said'>): boolean {
  return checklist.groups.every(({ isCondition, items }) =>
    items
      .filter(({ maxPoints }) => isCondition || maxPoints > 0)
      .every((item) => standingOf(item, said.get(item.id)) !== 'open'),
  )
}
