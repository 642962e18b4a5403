import type { Checklist, Group } from './checklist.ts'

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * A checklist as it is asked where something was said to some of its items: its group that is asked
 * for each of several things stands once for each of which something was said, under a letter of
 * its own. The first always stands, and keeps the letter it has.
 */
export function asAsked<Of extends Checklist>(checklist: Of, said: Iterable<string>): Of {
  const asked = new Set([...said].map((item) => item.slice(0, 1)))
  return repeatedTo(checklist, (letter) => asked.has(letter))
}

/** The same, asked as often as there are letters for it. */
export function asOftenAsCan<Of extends Checklist>(checklist: Of): Of {
  return repeatedTo(checklist, () => true)
}

/**
 * The first item of one more of what a checklist asks for each, behind the last of them: under the
 * next letter, or one that became free; nothing where none is left.
 */
export function oneMoreOf(checklist: Checklist, group: Group): string | undefined {
  const last = checklist.groups.findLast((each) => nameOf(each) === checklist.repeats)
  if (last?.id !== group.id) return undefined
  const letters = lettersOf({ ...checklist, groups: checklist.groups.filter((each) => !each.like) })
  const free = letters.filter((letter) => checklist.groups.every(({ id }) => id !== letter))
  const next = free.find((letter) => letter > group.id) ?? free[0]
  if (next === undefined) return undefined
  return group.items[0] && `${next}${group.items[0].id.slice(1)}`
}

/** What a group or an item is called where its words are written. */
export function nameOf({ id, like }: { id: string; like?: string }): string {
  return like ?? id
}

/** The letters under which a group is asked: its own, then those after it that nothing else has. */
function lettersOf({ groups, repeats, caps = [] }: Checklist): string[] {
  const taken = new Set([...groups.map(({ id }) => id), ...caps.map(({ id }) => id.slice(0, 1))])
  if (repeats === undefined || groups.every(({ id }) => id !== repeats)) return []
  return LETTERS.filter((each) => each === repeats || (each > repeats && !taken.has(each)))
}

/** How manieth a thing is goes by its letter: it stays so when one before it is asked no more. */
function repeatedTo<Of extends Checklist>(checklist: Of, isAsked: (letter: string) => boolean): Of {
  const letters = lettersOf(checklist)
  const groups = checklist.groups.flatMap((group) =>
    group.id === checklist.repeats
      ? letters.flatMap((letter, nth) =>
          nth === 0 || isAsked(letter) ? [once(group, letter, nth)] : [],
        )
      : [group],
  )
  return { ...checklist, groups }
}

function once(group: Group, letter: string, nth: number): Group {
  if (nth === 0) return group
  const items = group.items.map((item) => ({
    ...item,
    id: `${letter}${item.id.slice(1)}`,
    like: item.id,
  }))
  return { ...group, id: letter, like: group.id, nth: nth + 1, items }
}
