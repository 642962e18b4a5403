import { type Models, modelOf } from '#domain/denouncer/learned.ts'
import { findTraces } from '#domain/denouncer/traces.ts'

import { learn } from './learn.ts'
import type { Lessons, Text, Told } from './texts.ts'

/** How many signs each model keeps: what the officer's phone has to fetch. */
const MOST = { place: 12_000, name: 5000, person: 3000 }

/** A text with what it teaches. */
export type Taken = { text: Text; lessons: Lessons }

export function teach(taken: readonly Taken[]) {
  const of = (model: keyof Lessons) =>
    learn(
      taken.flatMap(({ lessons }) => lessons[model]),
      MOST[model],
    )
  return { place: of('place'), name: of('name'), person: of('person') }
}

/** The models as the check uses them. */
export function modelsOf(all: ReturnType<typeof teach>): Models {
  return { place: modelOf(all.place), name: modelOf(all.name), person: modelOf(all.person) }
}

/** By what the texts tell: how many, and how many of them the check stops. */
export function counted(
  texts: readonly Text[],
  models?: Models,
): Map<Told, { all: number; stopped: number }> {
  const counts = new Map<Told, { all: number; stopped: number }>()
  for (const { text, told } of texts) {
    const count = counts.get(told) ?? { all: 0, stopped: 0 }
    counts.set(told, count)
    count.all++
    if (findTraces(text, models).length > 0) count.stopped++
  }
  return counts
}
