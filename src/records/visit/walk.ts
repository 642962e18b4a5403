import { type Group, type Item, type Said, standingOf } from '#domain/checklist/checklist.ts'
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

/** What was said to the items of one checklist, by their own ids. */
export function saidOf({ id, groups }: KnownChecklist, said: ReadonlyMap<string, Said>) {
  const own = new Map<string, Said>()
  for (const { items } of groups) {
    for (const item of items) {
      const it = said.get(keyOf(id, item.id))
      if (it) own.set(item.id, it)
    }
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
 * Where a visit is gone on with: at the item whose words are half typed, else after the one that
 * was answered last, else at the first.
 */
export function whereItStood(
  stops: readonly Stop[],
  half: readonly string[],
  answered: readonly Stamped[],
): string | undefined {
  const typed = stops.find(({ key }) => half.includes(key))
  if (typed) return typed.key
  const [last] = answered.toSorted((a, b) => (a.stamp > b.stamp ? -1 : 1))
  const at = stops.findIndex(({ key }) => key === last?.key)
  return (stops[at + 1] ?? stops.at(-1))?.key
}

/** Whether two answers to one item say another thing. */
export function differ(item: Item, one: Said | undefined, other: Said | undefined): boolean {
  if (standingOf(item, one) === 'open' || standingOf(item, other) === 'open') return false
  return (['value', 'points', 'number', 'words'] as const).some(
    (name) => one?.[name] !== other?.[name],
  )
}
