import type { AnswerType } from './answer-types.ts'

/** One question of a checklist; `maxPoints` is 0 where it gives none. */
export type Item = {
  id: string
  text: string
  answer: AnswerType
  maxPoints: number
  /** What the visitor wants to see, and the article it stands on. */
  evidence?: string
  law?: string
  /** Asked once more for another thing: the item whose words it has. */
  like?: string
}

/** Items under one head. Of a condition one unmet item makes the whole fall to the lowest band. */
export type Group = {
  id: string
  title: string
  isCondition: boolean
  items: Item[]
  /** Asked once more: for which group, and for the how manieth thing. */
  like?: string
  nth?: number
}

/** A rating from a share of the points on, in per cent. */
export type Band = { min: number; label: string }

/** What holds a rating down where it happened, said as an item that is answered with words. */
export type Cap = Item & { highest?: Band }

export type Checklist = {
  groups: Group[]
  bands: Band[]
  caps?: readonly Cap[]
  /** The group that is asked for each of several things, as for each posting on a board. */
  repeats?: string | undefined
}

/** What was answered to one item. */
export type Said = {
  value?: string | undefined
  points?: number | undefined
  number?: string | undefined
  words?: string | undefined
}

/** The items of a checklist in their order. */
export function itemsOf({ groups }: Pick<Checklist, 'groups'>): Item[] {
  return groups.flatMap(({ items }) => items)
}

/** How an item stands: met, not met, not applicable, answered otherwise, or not answered. */
export type Standing = 'yes' | 'no' | 'na' | 'said' | 'open'

export function standingOf(item: Item, said: Said | undefined): Standing {
  const says = saysOf(item, said)
  if (says.value === 'yes' || says.value === 'no' || says.value === 'na') return says.value
  const typed = typedIn[item.answer]
  return typed === undefined || says[typed] === undefined ? 'open' : 'said'
}

/**
 * What counts of all that is kept as the answer to an item: `value` names the way it was answered
 * in, and a number, points or words of another way say nothing. Older answers name no way where
 * something was typed: that is theirs.
 */
export function saysOf(item: Item, said: Said = {}): Said {
  const { value, points } = said
  if (value === 'na' && item.answer !== 'yes_no') return { value }
  const typed = typedIn[item.answer]
  if (typed) return value === undefined || value === item.answer ? { [typed]: said[typed] } : {}
  return value === 'yes' || value === 'no' ? { value, points } : {}
}

/** Whether somebody said of what holds a rating down that it happened. */
export function hasHappened(cap: Cap, said: Said | undefined): boolean {
  return (saysOf(cap, said).words ?? '') !== ''
}

/** Whether an item is met or not met, whatever points it may give besides. */
export function isMarked({ answer }: Pick<Item, 'answer'>): boolean {
  return answer === 'yes_no' || answer === 'yes_no_na'
}

/** Where an answer stands that is not one of the big buttons. */
const typedIn: Partial<Record<AnswerType, 'points' | 'number' | 'words'>> = {
  score: 'points',
  number: 'number',
  text: 'words',
}
