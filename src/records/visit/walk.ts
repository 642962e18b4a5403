import {
  type Group,
  type Item,
  itemsOf,
  type Said,
  saysOf,
  standingOf,
} from '#domain/checklist/checklist.ts'
import { pointsIn } from '#domain/checklist/score.ts'
import type { Values } from '#domain/record.ts'
import type { Answer } from '#records/answer/record.ts'
import { saidIn } from '#records/answer/said.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'

/** One item of a visit, with where it stands. */
export type Stop = {
  /** Names it among all items of the visit, in its address as well: `cl-qcdc-1.A5`. */
  key: string
  checklist: KnownChecklist
  group: Group
  item: Item
  /** Its place in its checklist, from 1. */
  place: number
}

export function keyOf(checklist: string, item: string): string {
  return `${checklist}.${item}`
}

/** Every item of the checklists of a visit, one after another. */
export function stopsOf(checklists: readonly KnownChecklist[]): Stop[] {
  return checklists.flatMap((checklist) => {
    const items = checklist.groups.flatMap((group) => group.items.map((item) => ({ group, item })))
    return items.map(({ group, item }, nth) => ({
      key: keyOf(checklist.id, item.id),
      checklist,
      group,
      item,
      place: nth + 1,
    }))
  })
}

/** What was said at a visit, by the keys of its items. */
export function saidAt(answers: readonly Values[]): Map<string, Said> {
  return new Map(
    answers.map((values: Partial<Answer>) => [
      keyOf(values.checklist ?? '', values.item ?? ''),
      saidIn(values),
    ]),
  )
}

/** What was said to the items of one checklist, and of what holds its rating down, by their own ids. */
export function saidOf(checklist: KnownChecklist, said: ReadonlyMap<string, Said>) {
  const own = new Map<string, Said>()
  for (const item of [...itemsOf(checklist), ...(checklist.caps ?? [])]) {
    const it = said.get(keyOf(checklist.id, item.id))
    if (it) own.set(item.id, it)
  }
  return own
}

/** The items nobody has answered yet, from one on and round again. */
export function openStops(
  stops: readonly Stop[],
  said: ReadonlyMap<string, Said>,
  from: string,
): Stop[] {
  const at = stops.findIndex(({ key }) => key === from)
  return [...stops.slice(at + 1), ...stops.slice(0, at + 1)].filter(
    ({ key, item }) => standingOf(item, said.get(key)) === 'open',
  )
}

/** An answer by when it was said last, as its stamps tell. */
export type Stamped = { key: string; stamp: string }

/**
 * Where a visit is gone on with: at the item whose words are half typed, else at the next one open
 * after the one this officer answered last, else at the first.
 */
export function whereItStood(
  stops: readonly Stop[],
  half: readonly string[],
  { own, said }: { own: readonly Stamped[]; said: ReadonlyMap<string, Said> },
): string | undefined {
  const typed = stops.find(({ key }) => half.includes(key))
  if (typed) return typed.key
  // What holds a rating down is ticked elsewhere, and is no place to go on from.
  const [last] = own
    .filter(({ key }) => stops.some((stop) => stop.key === key))
    .toSorted((a, b) => (a.stamp > b.stamp ? -1 : 1))
  const [next] = openStops(stops, said, last?.key ?? '')
  return (next ?? stops.find(({ key }) => key === last?.key) ?? stops[0])?.key
}

/** Whether an item is answered, and not with all it could give. */
export function isWanting(item: Item, said: Said | undefined): boolean {
  const standing = standingOf(item, said)
  if (standing === 'no') return true
  const isScored = item.maxPoints > 0 && (standing === 'said' || standing === 'yes')
  return isScored && pointsIn(item, said) < item.maxPoints
}

/** Whether two answers to one item say another thing; of what is not answered nothing is known. */
export function differ(item: Item, one: Said | undefined, other: Said | undefined): boolean {
  if (standingOf(item, one) === 'open' || standingOf(item, other) === 'open') return false
  const [says, said] = [saysOf(item, one), saysOf(item, other)]
  const numbers = [says, said].map(({ number }) => Number(number ?? 0))
  return (
    says.value !== said.value ||
    says.words !== said.words ||
    pointsIn(item, says) !== pointsIn(item, said) ||
    numbers[0] !== numbers[1]
  )
}
