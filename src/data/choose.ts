import { issuesOf } from '#domain/issues.ts'
import type { Issue, Values } from '#domain/record.ts'
import { allInView, valuesInView, type Version } from '#protocol/change.ts'
import { kindNamed, kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import type { Here } from './here.tsx'
import { save } from './save.ts'

/** What an officer wants to stand in some fields, and the record as it was before their eyes. */
export type Choice = { kind: KindName; id: string; chosen: Values; view: Version }

/**
 * Keeps chosen values, a change like any other: it names every value the officer had in view in
 * those fields, so that all of them are settled, and none that came since. What the commune
 * refused of the record stays where it is.
 */
export async function choose(here: Here, { kind, id, chosen, view }: Choice): Promise<void> {
  const seen = valuesInView(view, Object.keys(chosen))
  // Who takes a record out says of all that stands in it that it was seen.
  if (typeof chosen['removedAt'] === 'string') seen['removedAt'] = allInView(view)
  const opened = { values: othersThan(chosen), seen }
  await save(here, { kind, id, answers: chosen, opened, settles: true })
}

/** What a record would have wrong with it after a choice, beyond what it has already. */
export function issuesAfter({ kind, chosen, view }: Omit<Choice, 'id'>): Issue[] {
  const before = issuesIn(kind, view.fields).map(({ path, code }) => `${path} ${code}`)
  const after = { ...view.fields }
  for (const [name, value] of Object.entries(chosen)) {
    if (value === null) delete after[name]
    else after[name] = value
  }
  return issuesIn(kind, after).filter(({ path, code }) => !before.includes(`${path} ${code}`))
}

function issuesIn(kind: KindName, values: Values): Issue[] {
  return [...issuesOf(kinds[kind], values), ...(kindNamed(kind)?.check?.(values) ?? [])]
}

/** Answers that differ from the chosen ones: also a value that is shown already is sent. */
function othersThan(chosen: Values): Values {
  const entries = Object.entries(chosen)
  return Object.fromEntries(entries.map(([name, value]) => [name, value === null ? '' : null]))
}
