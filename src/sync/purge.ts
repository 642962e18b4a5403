import type { Database, Own, Pending } from '#data/db.ts'
import type { Key } from '#data/show.ts'
import { kindNamed } from '#records/kinds.ts'

/**
 * Takes out of the phone what its officer may read no longer: the rows of streams that are not
 * listed any more. What he wrote himself stays, sealed: it is counted and still sent, and no
 * screen opens it. Changes `own`, which the caller writes.
 */
export async function purge(db: Database, own: Own): Promise<Key[]> {
  const lost = (own.streams ?? []).filter((name) => !(name in own.cursors))
  const touched: Key[] = []
  for (const stream of lost) {
    const keys = await db.base.where('stream').equals(stream).primaryKeys()
    await db.base.bulkDelete(keys)
    await db.back.bulkDelete(keys)
    touched.push(...keys, ...(await sealRecords(db, stream, keys)))
    if (own.digests) delete own.digests[stream]
  }
  own.streams = Object.keys(own.cursors)
  return touched
}

/** Seals what this officer wrote about some records that are his to read no longer. */
export async function sealRecords(
  db: Database,
  stream: string,
  keys: readonly (readonly [string, string])[],
): Promise<Key[]> {
  const ids = new Set(keys.map(([, id]) => id))
  await db.drafts
    .toCollection()
    // The draft of an edit, of a step or of a note has the record's id in its name.
    .filter(({ id }) => id.split(':').some((part) => ids.has(part)))
    .modify({ sealed: stream })
  return sealChanges(db, stream, new Set(keys.map((key) => key.join(' '))))
}

async function sealChanges(
  db: Database,
  stream: string,
  names: ReadonlySet<string>,
): Promise<Key[]> {
  const sealed: Key[] = []
  await db.outbox
    .toCollection()
    .filter((change) => change.receipt?.stream === stream || isAbout(change, names))
    .modify((change) => {
      change.sealed = stream
      delete change.lies
      sealed.push([change.kind, change.record])
    })
  return sealed
}

/** Whether a change is of one of these records, or of a part of one. */
function isAbout({ kind, record, fields }: Pending, names: ReadonlySet<string>): boolean {
  const whole = kindNamed(kind)?.partOf?.(fields)
  return (
    names.has(`${kind} ${record}`) ||
    (whole !== undefined && names.has(`${whole.kind} ${whole.id}`))
  )
}

/** What was sealed with a stream comes into sight again when its officer reads it again. */
export async function unseal(db: Database, cursors: Record<string, string>): Promise<Key[]> {
  const names = Object.keys(cursors)
  const opened: Key[] = []
  await db.outbox
    .where('sealed')
    .anyOf(names)
    .modify((change) => {
      delete change.sealed
      // One with a receipt lies as well until its row has come again.
      change.lies = 1
      opened.push([change.kind, change.record])
    })
  await db.drafts
    .where('sealed')
    .anyOf(names)
    .modify((draft) => {
      delete draft.sealed
    })
  return opened
}
