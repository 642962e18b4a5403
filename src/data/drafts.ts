import type { Values } from '#domain/record.ts'
import { valuesInView } from '#protocol/change.ts'
import { type KindName, shapes } from '#records/shapes.ts'

import type { Based, Database, Draft, Shown } from './db.ts'
import type { Here } from './here.tsx'
import { leaveApartOpen } from './kept-apart.ts'
import { redactOpen } from './redact.ts'
import { asWhole } from './whole.ts'

/** The kind of a quick note nobody has sorted yet. */
export const NOTE = 'note'

/** What a seal begins with that goes with a record, which it names: its kind and id. */
export const LEFT = 'record:'

/** What the names of the drafts of edits of a record begin with. */
export function editDraftOf(recordId: string): string {
  return `edit:${recordId}`
}

/**
 * The drafts of edits of a record, the latest last: each form that is open beside another one, on
 * two pages of the phone, has a draft of its own. What is sealed is opened by no form.
 */
export async function draftsOfEdit(db: Database, recordId: string): Promise<Draft[]> {
  const drafts = await db.drafts.where('id').startsWith(editDraftOf(recordId)).sortBy('at')
  return drafts.filter(({ id, sealed }) => sealed === undefined && id.split(':')[1] === recordId)
}

/** Keeps the words of an unfinished form. They are never sent; a later call replaces them. */
export async function keepDraft(
  { db, now, officer, copied }: Here,
  draft: Pick<Draft, 'id' | 'kind' | 'values' | 'before' | 'seen' | 'focus'>,
): Promise<void> {
  const records = isOfRecord(draft) ? [db.table(draft.kind)] : []
  await asWhole(db, [db.drafts, db.own, db.base, db.outbox, ...records], async () => {
    const at = now()
    const before = await db.drafts.get(draft.id)
    const commune = before?.commune ?? officer.commune
    // A form that still stands open does not bring what was sealed meanwhile into sight again.
    const seal = before?.sealed ?? (await sealOfGone(db, draft))
    const sealed = seal === undefined ? {} : { sealed: seal }
    const kept = { ...draft, commune, at, madeAt: before?.madeAt ?? at, ...sealed }
    await redactOpen(db, kept)
    await leaveApartOpen(db, kept)
    await db.drafts.put(kept)
  })
  await copied?.('drafts', [draft.id])
}

/** Removes a draft for good: its words are in the phone's database no longer. */
export async function dropDraft({ db, copied }: Here, id: string): Promise<void> {
  await db.drafts.delete(id)
  await copied?.('drafts', [id])
}

/** What a form for editing a record starts from: its values, and the names of those values. */
export async function openForEdit(
  { db }: Here,
  kind: KindName,
  id: string,
): Promise<{ values: Values; seen: Record<string, string[]>; taken: Values } | undefined> {
  const [shown, base]: [Shown | undefined, Based | undefined] = await Promise.all([
    db.table(kind).get(id),
    db.base.get([kind, id]),
  ])
  if (!shown) return undefined
  // Fields that only a newer version knows are in the form's values too, and may be sealed like any.
  const fields = [...Object.keys(shapes[kind].fields), ...Object.keys(shown.version.fields)]
  const names = new Set([...fields, 'removedAt', 'removedWhy'])
  const all = await db.outbox.where('[kind+record]').equals([kind, id]).sortBy('seq')
  // What is sealed is no screen's, and nobody's to mend.
  const changes = all.filter(({ sealed }) => sealed === undefined)
  const values = { ...shown.version.fields }
  // What was refused is not shown over the commune's own words; here it is offered to be mended.
  for (const { state, fields } of changes) if (state === 'refused') Object.assign(values, fields)
  const taken = { ...base?.fields }
  for (const { state, fields } of changes) if (state === 'kept') Object.assign(taken, fields)
  return { values, seen: valuesInView(shown.version, [...names]), taken }
}

/** True when a form says something that it did not say when it was new. */
export function hasWords(values: Values, start: Values = {}): boolean {
  return Object.entries(values).some(([name, value]) => {
    if (value === undefined || value === null || value === false || value === start[name])
      return false
    return typeof value !== 'string' || value.trim() !== ''
  })
}

/** The form of a record that has left the phone since it was opened: its words wait, sealed, with the record. */
async function sealOfGone(
  db: Database,
  draft: Pick<Draft, 'id' | 'kind' | 'before'>,
): Promise<string | undefined> {
  const { id, kind } = draft
  if (!isOfRecord(draft)) return undefined
  const [, record = ''] = id.split(':')
  if (await db.table(kind).get(record)) return undefined
  // It waits with what else of the record waits, and comes with that.
  const waiting = await db.outbox.where('[kind+record]').equals([kind, record]).toArray()
  return waiting.find(({ sealed }) => sealed !== undefined)?.sealed ?? `${LEFT}${kind} ${record}`
}

/** Whether a draft is of the form for editing a record, of a kind that this version knows. */
function isOfRecord({ id, kind, before }: Pick<Draft, 'id' | 'kind' | 'before'>): boolean {
  return before !== undefined && id.startsWith(editDraftOf('')) && Object.hasOwn(shapes, kind)
}
