import { readCaps } from '#domain/checklist/caps.ts'
import { type Checklist } from '#domain/checklist/checklist.ts'
import { readBands, readGroups } from '#domain/checklist/read.ts'
import type { Values } from '#domain/record.ts'

import { defaultChecklists } from './defaults.ts'
import type { ChecklistAnswers } from './record.ts'
import { checklistId } from './rules.ts'

/** One version of a checklist as screens read it. */
export type KnownChecklist = Checklist &
  Pick<
    ChecklistAnswers,
    'code' | 'version' | 'title' | 'short' | 'note' | 'legalBasis' | 'repeats'
  > & {
    id: string
    /** It came with the app, in whatever version of it. */
    isReference: boolean
    /** It came with the app, or the commune has taken it. */
    isTaken: boolean
  }

/**
 * Every version of a checklist that this phone has, by its id: those of the app, then the commune's,
 * and among them those that are still `waiting` to be sent.
 */
export function knownChecklists(
  rows: readonly Values[],
  waiting: readonly Values[] = [],
): Map<string, KnownChecklist> {
  const known = new Map<string, KnownChecklist>()
  for (const each of defaultChecklists) put(known, each, { isReference: true, isTaken: true })
  const own = { isReference: false, isTaken: true }
  for (const row of rows) put(known, row as ChecklistAnswers, own)
  for (const row of waiting) put(known, row as ChecklistAnswers, { ...own, isTaken: false })
  return known
}

function put(
  known: Map<string, KnownChecklist>,
  each: ChecklistAnswers,
  from: Pick<KnownChecklist, 'isReference' | 'isTaken'>,
) {
  const id = checklistId(String(each.code), String(each.version))
  // What the app came with stays what it is, whatever somebody calls the same.
  if (known.get(id)?.isReference) return
  const { content, bands: ratings = '', caps = '', ...rest } = each
  const { groups } = readGroups(content)
  const bands = readBands(ratings) ?? []
  known.set(id, { ...rest, id, ...from, groups, bands, caps: readCaps(caps, { groups, bands }) })
}

/** The latest version of each checklist, those of the app first. */
export function latestChecklists(known: ReadonlyMap<string, KnownChecklist>): KnownChecklist[] {
  const latest = new Map<string, KnownChecklist>()
  for (const each of known.values()) {
    const before = latest.get(String(each.code))
    if (!before || Number(each.version) > Number(before.version))
      latest.set(String(each.code), each)
  }
  return [...latest.values()]
}

/**
 * The latest version of each checklist that something may be begun with: none that the commune
 * could still refuse, under which the questions would change.
 */
export function offeredChecklists(known: ReadonlyMap<string, KnownChecklist>): KnownChecklist[] {
  return latestChecklists(new Map([...known].filter(([, { isTaken }]) => isTaken)))
}

/** The number of the latest version of a checklist; 0 where there is none yet. */
export function newestVersion(
  known: ReadonlyMap<string, KnownChecklist>,
  code: string | undefined,
): number {
  const newest = latestChecklists(known).find((each) => each.code === code)
  return Number(newest?.version ?? 0)
}
