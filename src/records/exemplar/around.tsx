import type { Shown } from '#data/db.ts'
import { useList, useParts } from '#data/lists.ts'
import type { Part } from '#domain/part.ts'
import { type Folded, foldSteps, takenOf } from '#domain/steps.ts'
import { useChecklists } from '#records/checklist/use-checklists.tsx'
import { stepsAmong } from '#records/steps-among.tsx'

import { type Assessment, assessmentBy, sides } from './assessment.ts'
import { exemplarSteps } from './way.ts'

/** All that belongs to an exemplar on this phone. */
export type Around = {
  steps: readonly Shown[]
  notes: readonly Shown[]
  figures: readonly Shown[]
  answers: readonly Shown[]
  /** The exemplars that replicate it. */
  replicas: readonly Shown[]
  /** How many that its steps name as made from it are no records on this phone. */
  lost: number
  assessments: readonly Assessment[]
  parts: readonly Part[]
  folded: Folded
}

/** What belongs to an exemplar, once all of it was read. */
export function useAround(shown: Shown, steps: readonly Shown[]): Around | undefined {
  const notes = useParts('exemplar-note', shown.id)
  const figures = useParts('exemplar-figure', shown.id)
  const answers = useParts('exemplar-answer', shown.id)
  const { replicas, ids } = useReplicas(shown.id)
  const known = useChecklists()
  if (!notes || !figures || !answers || !replicas || !known) return undefined
  const parts = [
    ...stepsAmong(steps),
    ...partsOf('exemplar-note', notes),
    ...partsOf('exemplar-answer', answers),
    ...partsOf('exemplar', replicas),
  ]
  const said = answers.filter(isTaken).map(({ version }) => version.fields)
  return {
    steps,
    notes,
    answers,
    replicas,
    lost: namedIn(parts).filter((id) => !ids.has(id)).length,
    parts,
    figures: figures.filter(({ list }) => list !== 'removed'),
    assessments: sides.flatMap((by) => assessmentBy(by, said, known) ?? []),
    folded: foldSteps(exemplarSteps, takenOf(parts), { values: shown.version.fields, parts }),
  }
}

/** The exemplars of the commune that replicate one, and the ids of all there are. */
function useReplicas(id: string): { replicas?: Shown[]; ids: ReadonlySet<string> } {
  const open = useList('exemplar', 'open')
  const done = useList('exemplar', 'done')
  if (!open || !done) return { ids: new Set() }
  const all = [...open, ...done].filter(isTaken)
  const replicas = all.filter(({ version }) => version.fields['parent'] === id)
  return { replicas, ids: new Set(all.map((each) => each.id)) }
}

/** The exemplars that steps name as made from one, each once. */
export function namedIn(parts: readonly Part[]): string[] {
  return [...new Set(takenOf(parts).flatMap(({ replica }) => replica ?? []))]
}

/** What the commune refused counts nowhere. */
function isTaken({ isRefused }: Shown): boolean {
  return isRefused !== true
}

function partsOf(kind: string, rows: readonly Shown[]): Part[] {
  return rows.filter(isTaken).map(({ id, version: { fields, stamps } }) => ({
    kind,
    id,
    at: stamps['on'] ?? '',
    values: fields,
  }))
}
