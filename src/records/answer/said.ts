import type { Said } from '#domain/checklist/checklist.ts'

import type { Answer } from './record.ts'
import { answerRules, NUMBER, POINTS } from './rules.ts'

/** The one record of an item at a visit: the same on every phone. */
export function answerId(visit: string, checklist: string, item: string): string {
  return answerRules.idOf({ of: visit, checklist, item })
}

/** Where the answer of this id is given among the items of its visit: `cl-qcdc-1.A5`. */
export function placeOfAnswer(visit: string, id: string): string {
  const [item = '', ...checklist] = id
    .slice(visit.length + 1)
    .split('-')
    .toReversed()
  return `${checklist.toReversed().join('-')}.${item.toUpperCase()}`
}

/** An answer as the score reads it. */
export function saidIn({ value, points, number, words }: Partial<Answer>): Said {
  return {
    value,
    number,
    words,
    points: points !== undefined && POINTS.test(points) ? Number(points) : undefined,
  }
}

/** A number as somebody types it, `98,5`, as it is stored; nothing where it is none. */
export function numberFrom(typed: string): string | undefined {
  const number = typed.trim().replace(',', '.')
  return NUMBER.test(number) ? number : undefined
}

/** Points as somebody types them, out of at most `max`; nothing where an item gives no such. */
export function pointsFrom(typed: string, max: number): string | undefined {
  const points = typed.trim().replace(',', '.').replace(/\.0$/, '')
  return POINTS.test(points) && Number(points) <= max ? points : undefined
}
