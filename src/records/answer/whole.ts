import { type Item, isMarked, type Said, saysOf } from '#domain/checklist/checklist.ts'
import type { Values } from '#domain/record.ts'

import type { Answer } from './record.ts'

/**
 * What is saved where an item is answered in one way or another. Each way names itself in `value`
 * and leaves alone what other ways keep theirs in: two officers who answer one item in two ways
 * meet in `value`, and whichever is chosen there has its number, points or words still.
 */

/** A big button: of an item with points it gives all of them or none. */
export function answeredBy(item: Item, value: string): Values {
  if (value === 'na' || item.maxPoints === 0) return { value }
  return { value, points: value === 'yes' ? String(item.maxPoints) : '0' }
}

/** A number or words; emptied, nothing is said any more. */
export function typedIn({ answer }: Item, typed: string): Values {
  const name = answer === 'number' ? 'number' : 'words'
  return typed === '' ? { [name]: null, value: null } : { [name]: typed, value: answer }
}

/** Points: of an item that is met or not met as well, those of what it `stands` at. */
export function scoredIn(item: Item, points: string, stands: string | undefined): Values {
  if (!isMarked(item)) return points === '' ? NO_POINTS : { points, value: 'score' }
  if (points !== '') return { points, value: stands }
  return stands === undefined ? NO_POINTS : answeredBy(item, stands)
}

/** All that is saved where something was typed into a field of an item that `stands` so. */
export function saidWhole(
  item: Item,
  { name, stored }: { name: string; stored: string },
  stands: string | undefined,
): Values {
  if (name === 'number' || name === 'words') return typedIn(item, stored)
  return name === 'points' ? scoredIn(item, stored, stands) : { [name]: stored }
}

/** An answer that is taken back; from under Không có comes what was typed before. */
export function takenBack(item: Item, { value, ...kept }: Said): Values {
  if (isMarked(item)) return item.maxPoints > 0 ? NO_POINTS : { value: null }
  const { points = '', number = '', words = '' } = value === 'na' ? saysOf(item, kept) : {}
  if (item.answer === 'score') return scoredIn(item, String(points), undefined)
  return typedIn(item, item.answer === 'number' ? number : words)
}

const NO_POINTS: Values = { points: null, value: null }

/** Whether points may be given yet: where an item is met or not met as well, that is said first. */
export function mayBeScored(item: Item, stands: string | undefined): boolean {
  return !isMarked(item) || stands === 'yes' || stands === 'no'
}

type Way = 'value' | 'points' | 'number' | 'words'
const TYPED: readonly Way[] = ['points', 'number', 'words']
const MARKED: readonly Way[] = ['value', 'points']
const WAYS: Readonly<Record<string, readonly Way[]>> = {
  yes: MARKED,
  no: MARKED,
  na: ['value'],
  score: ['points'],
  number: ['number'],
  text: ['words'],
}

/** The fields of an answer that count, whatever item it is to. */
export function saying(said: Partial<Answer>): Way[] {
  const ways = said.value ? (WAYS[said.value] ?? []) : TYPED
  return ways.filter((name) => (said[name] ?? '') !== '')
}
