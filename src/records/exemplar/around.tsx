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
  assessments: readonly Assessment[]
  parts: readonly Part[]
  folded: Folded
}

/** What belongs to an exemplar, once all of it was read. */
export function useAround(shown: Shown, steps: readonly Shown[]): Around | undefined {
  const notes = useParts('exemplar-note', shown.id)
  const figures = useParts('exemplar-figure', shown.id)
  const answers = useParts('exemplar-answer', shown.id)
  const replicas = useReplicas(shown.id)
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
    parts,
    figures: figures.filter(({ list }) => list !== 'removed'),
    assessments: sides.flatMap((by) => assessmentBy(by, said, known) ?? []),
    folded: foldSteps(exemplarSteps, takenOf(parts), { values: shown.version.fields, parts }),
  }
}

/** The exemplars of the commune that replicate one. */
function useReplicas(id: string): Shown[] | undefined {
  const open = useList('exemplar', 'open')
  const done = useList('exemplar', 'done')
  if (!open || !done) return undefined
  return [...open, ...done].filter(isTaken).filter(({ version }) => version.fields['parent'] === id)
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
