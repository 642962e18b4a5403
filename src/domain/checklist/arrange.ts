import type { TypedBand, TypedGroup } from './typed.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const ITEMS_MAX = 99

/** So many groups a checklist has at most: one for each letter. */
export const GROUPS_MAX: number = LETTERS.length

/** Adds an empty item at the end of a group, under the next name that is free in it. */
export function withItem(groups: readonly TypedGroup[], group: string): TypedGroup[] {
  const key = nextKey(groups)
  return groups.map((each) => {
    if (each.key !== group) return each
    const answer = each.items.at(-1)?.answer ?? 'yes_no_na'
    const item = { key, id: freeName(each), text: '', answer, points: '', evidence: '', law: '' }
    return { ...each, items: [...each.items, item] }
  })
}

/** Adds a group with one empty item, under the first letter that is free. */
export function withGroup(groups: readonly TypedGroup[]): TypedGroup[] {
  const id = LETTERS.find((letter) => groups.every((group) => group.id !== letter)) ?? ''
  const key = nextKey(groups)
  const group = { key, id, title: '', isCondition: false, isRepeated: false, items: [] }
  return withItem([...groups, group], key)
}

/** Takes a group with its items out, or one item. */
export function without(groups: readonly TypedGroup[], key: string): TypedGroup[] {
  return groups
    .filter((group) => group.key !== key)
    .map((group) => ({ ...group, items: group.items.filter((item) => item.key !== key) }))
}

/**
 * Moves a group or an item one place up (-1) or down (1). An item at the edge of its group goes
 * over into the next one, under a name that is free there; where there is no next, nothing moves.
 */
export function moved(groups: readonly TypedGroup[], key: string, by: -1 | 1): TypedGroup[] {
  const place = groups.findIndex((group) => group.key === key)
  if (place >= 0) return swapped(groups, place, by)
  const at = groups.findIndex(({ items }) => items.some((item) => item.key === key))
  const group = groups[at]
  if (!group) return [...groups]
  const nth = group.items.findIndex((item) => item.key === key)
  if (group.items[nth + by]) {
    return groups.with(at, { ...group, items: swapped(group.items, nth, by) })
  }
  const [item, next] = [group.items[nth], groups[at + by]]
  if (!item || !next) return [...groups]
  const over = { ...item, id: freeName(next) }
  const items = by === 1 ? [over, ...next.items] : [...next.items, over]
  return groups
    .with(at, { ...group, items: group.items.toSpliced(nth, 1) })
    .with(at + by, { ...next, items })
}

function swapped<Each>(list: readonly Each[], place: number, by: -1 | 1): Each[] {
  const [one, other] = [list[place], list[place + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.with(place, other).with(place + by, one)
}

/** Names groups and items anew in their order: A, A1, A2, B, B1. */
export function renamed(groups: readonly TypedGroup[]): TypedGroup[] {
  return groups.map((group, at) => {
    const id = LETTERS[at] ?? group.id
    return {
      ...group,
      id,
      items: group.items.map((item, nth) => ({ ...item, id: `${id}${nth + 1}` })),
    }
  })
}

/** Adds an empty rating under the others. */
export function withBand(bands: readonly TypedBand[]): TypedBand[] {
  const key = String(Math.max(0, ...bands.map((band) => Number(band.key))) + 1)
  return [...bands, { key, min: '', label: '' }]
}

function freeName({ id, items }: TypedGroup): string {
  const names = new Set(items.map((item) => item.id))
  for (let n = items.length + 1; n <= ITEMS_MAX; n += 1) {
    if (!names.has(`${id}${n}`)) return `${id}${n}`
  }
  return ''
}

/** The key that the next group or item gets. */
export function nextKey(groups: readonly TypedGroup[]): string {
  const keys = groups.flatMap(({ key, items }) => [key, ...items.map((item) => item.key)])
  return String(Math.max(0, ...keys.map(Number)) + 1)
}
