import type { Values } from '#domain/record.ts'
import { type Row, standingOf } from '#protocol/change.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { idOf } from '#protocol/stamp.ts'
import { isPart } from '#records/shapes.ts'

import type { Database, Draft, Own, Pending } from './db.ts'

/** A row that comes, and the one of this record that stood before. */
type Met = { old: Row | undefined; row: Row }

function sealedIn(row: Row | undefined): Record<string, unknown> {
  const sealed = row?.fields['sealed']
  return typeof sealed === 'object' && sealed !== null ? { ...sealed } : {}
}

/** The fields whose words were taken out by law since this phone last read the record. */
export function sealedAnew(old: Row | undefined, row: Row): string[] {
  const before = sealedIn(old)
  return Object.entries(sealedIn(row)).flatMap(([name, at]) =>
    String(before[name] ?? '') < String(at) ? name : [],
  )
}

/**
 * Takes the words of some fields of a record out of all this phone wrote about it: what waits,
 * what is kept, what was refused, and drafts. Nothing here was written after they were taken out,
 * since this is the first the phone hears of it. Notes the values in `own`, which the caller writes.
 */
export async function redactHere(db: Database, own: Own, { old, row }: Met): Promise<void> {
  const { kind, id } = row
  const names = sealedAnew(old, row)
  const [redacted, blind] = [new Set(own.redacted), new Set(own.blind)]
  const noteValue = (name: string, change: string) => {
    const key = keyOf(name, change)
    if (!idsIn(row, name).includes(change) && !blind.has(key)) redacted.add(key)
  }
  for (const name of names) for (const each of idsIn(old, name)) noteValue(name, each)
  const changes = await db.outbox.where('[kind+record]').equals([kind, id]).sortBy('seq')
  const seenOf = new Map(names.map((name) => [name, seenSince(row, name, changes)]))
  const isSeen = (name: string, ids: readonly string[]) =>
    ids.some((each) => seenOf.get(name)?.has(each))
  for (const change of changes) {
    const unseen = names.filter((name) => name in change.fields && !isSeen(name, [change.id]))
    for (const name of unseen) blind.add(keyOf(name, change.id))
    change.fields = without(change.fields, unseen)
  }
  await db.outbox.bulkPut(changes)
  await db.drafts
    .toCollection()
    // The draft of an edit, or of a part that is mended, has the record's id in its name.
    .filter((draft) => draft.id.split(':').includes(id))
    .modify((draft: Draft) => {
      const unseen = names.filter((name) => !isSeen(name, seenIn(draft, kind, name)))
      for (const name of unseen) {
        for (const each of seenIn(draft, kind, name)) noteValue(name, each)
      }
      redactDraft(draft, kind, unseen)
      seeAnew(draft, row, unseen)
    })
  own.redacted = [...redacted]
  if (blind.size > 0) own.blind = [...blind]
}

function idsIn(row: Row | undefined, name: string): string[] {
  return row ? standingOf(row, name).map(({ stamp }) => idOf(stamp)) : []
}

function keyOf(name: string, change: string): string {
  // In the form of a record a field of a part has the part's kind before it.
  return `${name.split('.').at(-1)} ${change}`
}

/** The values of a field of the record or of a part of it that the form of a draft showed. */
function seenIn(draft: Draft, kind: string, name: string): readonly string[] {
  return keysIn(draft, kind, name).flatMap((key) => draft.seen?.[key] ?? [])
}

/**
 * What a field is called in a draft. In the form of the record it belongs to, a field of a part has
 * the part's kind before it, and may stand under the bare name too; what bears that name in a part
 * is another field.
 */
function keysIn(draft: Draft, kind: string, name: string): string[] {
  const isOther = draft.kind !== kind && isPart(draft.kind)
  return isOther ? [`${kind}.${name}`] : [name, `${kind}.${name}`]
}

/** Whoever goes on with a draft that was redacted has the seal before the eyes. */
function seeAnew(draft: Draft, row: Row, names: readonly string[]): void {
  if (!draft.seen) return
  for (const name of names) {
    for (const key of keysIn(draft, row.kind, name)) {
      if (draft.seen[key]) draft.seen[key] = idsIn(row, name)
    }
  }
}

/** Whether what a form showed in a field was taken out by law while it stood open. */
export function isRedacted(
  { redacted = [], blind = [] }: Own,
  name: string,
  seen: readonly string[],
): boolean {
  if (seen.length === 0) return false
  const keys = seen.map((id) => keyOf(name, id))
  // A form that was opened since shows the seal as well, beside what was written unseen.
  return (
    keys.some((key) => redacted.includes(key)) ||
    keys.every((key) => redacted.includes(key) || blind.includes(key))
  )
}

/**
 * Takes out of a draft the words that were taken out of its record by law while its form stood
 * open: the form still has them, the phone keeps them no more. Changes `draft`; to be asked in the
 * transaction that keeps it.
 */
export async function redactOpen(db: Database, draft: Draft): Promise<void> {
  const own = await db.own.get('own')
  if (!own) return
  const seen = Object.entries(draft.seen ?? {})
  const names = seen.flatMap(([name, ids]) => (isRedacted(own, name, ids) ? name : []))
  redactDraft(draft, draft.kind, names)
}

function redactDraft(draft: Draft, kind: string, names: readonly string[]): void {
  const there = names.flatMap((name) => keysIn(draft, kind, name))
  draft.values = without(draft.values, there)
  if (draft.before) draft.before = without(draft.before, there)
}

/**
 * The values of a field that are from since its words were taken out, this phone's own among them:
 * those that stand, and what was written over one of them. What was written here unseen stands as
 * sealed words, and to write over that alone is no sign of having seen the seal.
 */
function seenSince(row: Row, name: string, changes: readonly Pending[]): Set<string> {
  const own = changes.filter(({ fields }) => name in fields)
  const said = standingOf(row, name).filter(
    ({ value, stamp }) => !isSealed(value) || !own.some(({ id }) => id === idOf(stamp)),
  )
  const seen = new Set([...said.map(({ stamp }) => idOf(stamp)), ...idsIn(row, 'sealed')])
  // One that mends an earlier one stands in its place, before what it may have been written over.
  for (let size = 0; size < seen.size;) {
    size = seen.size
    for (const { id, over } of own) if (over?.[name]?.some((each) => seen.has(each))) seen.add(id)
  }
  return seen
}

function isSealed(value: unknown): boolean {
  return value === SEALED_WORDS || value === null || value === undefined
}

/** Some answers with the words of some of them taken out. */
export function without(values: Values, names: readonly string[]): Values {
  const said = names.filter((name) => (values[name] ?? null) !== null)
  const redacted = said.map((name) => [
    name,
    typeof values[name] === 'string' ? SEALED_WORDS : null,
  ])
  return { ...values, ...Object.fromEntries(redacted) }
}
