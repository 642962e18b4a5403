import type { Values } from '#domain/record.ts'
import { type Row, standingOf } from '#protocol/change.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { idOf } from '#protocol/stamp.ts'

import type { Database, Draft, Pending } from './db.ts'

function sealedIn(row: Row | undefined): Record<string, unknown> {
  const sealed = row?.fields['sealed']
  return typeof sealed === 'object' && sealed !== null ? { ...sealed } : {}
}

/** The fields whose words were taken out by law since this phone last read the record. */
export function sealedAnew(old: Row | undefined, row: Row): string[] {
  const before = sealedIn(old)
  return Object.entries(sealedIn(row)).flatMap(([name, at]) => (before[name] === at ? [] : name))
}

/**
 * Takes the words of some fields of a record out of all this phone wrote about it: what waits,
 * what is kept, what was refused, and drafts. Nothing here was written after they were taken out,
 * since this is the first the phone hears of it.
 */
export async function redactHere(db: Database, row: Row, names: readonly string[]): Promise<void> {
  const { kind, id } = row
  await db.outbox
    .where('[kind+record]')
    .equals([kind, id])
    .modify((change) => {
      const unseen = names.filter((name) => !hasSeen(change, row, name))
      change.fields = without(change.fields, unseen)
    })
  await db.drafts
    .toCollection()
    // The draft of an edit, or of a part that is mended, has the record's id in its name.
    .filter((draft) => draft.id.split(':').includes(id))
    .modify((draft: Draft) => {
      // In the form of the record it belongs to, a field of a part has the part's kind before it.
      const there =
        draft.kind === kind ? names : [...names, ...names.map((name) => `${kind}.${name}`)]
      draft.values = without(draft.values, there)
      if (draft.before) draft.before = without(draft.before, there)
    })
}

/** Whether a change was written over what stands since: it was read before it was lost here. */
function hasSeen({ over }: Pending, row: Row, name: string): boolean {
  const since = [...standingOf(row, name), ...standingOf(row, 'sealed')].map(({ stamp }) =>
    idOf(stamp),
  )
  return (over?.[name] ?? []).some((id) => since.includes(id))
}

function without(values: Values, names: readonly string[]): Values {
  const said = names.filter((name) => (values[name] ?? null) !== null)
  const redacted = said.map((name) => [
    name,
    typeof values[name] === 'string' ? SEALED_WORDS : null,
  ])
  return { ...values, ...Object.fromEntries(redacted) }
}
