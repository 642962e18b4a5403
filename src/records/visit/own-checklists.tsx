import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'

import type { Visit } from './record.ts'

/**
 * The checklists of a visit that are on this phone, in the order the app has them; also one that
 * was taken off it on one phone while it was answered on another.
 */
export function checklistsOf(
  shown: Shown,
  known: ReadonlyMap<string, KnownChecklist>,
  answers: readonly Shown[] = [],
): KnownChecklist[] {
  const { checklists = [] } = recordOf<Visit>(shown)
  const answered = answers.map(({ version }) => version.fields['checklist'])
  return [...known.values()].filter(({ id }) => checklists.includes(id) || answered.includes(id))
}
