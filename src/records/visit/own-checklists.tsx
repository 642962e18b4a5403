import type { Shown } from '#data/db.ts'
import { recordOf } from '#data/record.ts'
import { asAsked } from '#domain/checklist/repeated.ts'
import type { KnownChecklist } from '#records/checklist/known.ts'

import type { Visit } from './record.ts'
import { isSaid } from './rules.ts'
import { keyOf } from './walk.ts'

/**
 * The checklists of a visit that are on this phone, in the order the app has them; also one that
 * was taken off it on one phone while it was answered on another. What a checklist asks for each of
 * several things stands as often as something was said, or as one of the `also` named items asks.
 */
export function checklistsOf(
  shown: Shown,
  known: ReadonlyMap<string, KnownChecklist>,
  answers: readonly Shown[] = [],
  also: readonly string[] = [],
): KnownChecklist[] {
  const { checklists = [] } = recordOf<Visit>(shown)
  const answered = answers.map(({ version }) => version.fields['checklist'])
  const said = answers
    .filter(({ version }) => isSaid({ values: version.fields }))
    .map(({ version: { fields } }) => keyOf(String(fields['checklist']), String(fields['item'])))
  const saidIn = (id: string) =>
    [...said, ...also]
      .filter((key) => key.startsWith(keyOf(id, '')))
      .map((key) => key.slice(id.length + 1))
  return [...known.values()]
    .filter(({ id }) => checklists.includes(id) || answered.includes(id))
    .map((checklist) => asAsked(checklist, saidIn(checklist.id)))
}
