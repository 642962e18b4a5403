import type { Database, Leaving, Own, Pending } from '#data/db.ts'
import { LEFT } from '#data/drafts.ts'
import { LOST_ROLE } from '#data/session.ts'
import type { Key } from '#data/show.ts'
import type { Row } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

import { isToGive, rowsOf } from './to-give.ts'

/**
 * Takes out of the phone what its officer may read no longer: the rows of streams that are not
 * listed any more. What he wrote himself stays, sealed: it is counted and still sent, and no
 * screen opens it; so does, until then, what is to be given back and perhaps nobody else has. Changes `own`, which the caller writes.
 */
export async function purge(db: Database, own: Own, isMore: boolean): Promise<Key[]> {
  const lost = (own.streams ?? []).filter((name) => !(name in own.cursors))
  const staying: string[] = []
  const touched: Key[] = []
  for (const stream of lost) {
    const keys = await db.base.where('stream').equals(stream).primaryKeys()
    if (await mayBeLacking(db, own, { stream, isMore })) {
      staying.push(stream)
      continue
    }
    await db.base.bulkDelete(keys)
    touched.push(...keys, ...(await sealRecords(db, stream, keys)))
    if (own.digests) delete own.digests[stream]
  }
  own.streams = [...Object.keys(own.cursors), ...staying]
  return touched
}

/**
 * Whether a stream keeps its rows for now: starting over, the server may lack one of them, until
 * it was given back and the server had its say where it belongs.
 */
async function mayBeLacking(
  db: Database,
  { over }: Own,
  { stream, isMore }: { stream: string; isMore: boolean },
): Promise<boolean> {
  if (!over) return false
  // What was given back may stand on a page that is still to come.
  const last = over.phase === 'sending' && !isMore ? 1 : 2
  const lacking = await db.base
    .where('stream')
    .equals(stream)
    .filter(({ unconfirmed = 3 }) => unconfirmed <= last)
    .count()
  const isThere = (row: Row & Pick<Leaving, 'given'>) =>
    row.stream === stream && (last === 2 || isToGive(row))
  return lacking + (await db.back.filter((waiting) => rowsOf(waiting).some(isThere)).count()) > 0
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

/** Whether work is sealed because its record left, not because its stream is lost. */
export function hasLeftWith(sealed: string | undefined): boolean {
  return sealed?.startsWith(LEFT) ?? false
}

/**
 * Seals what this officer wrote about records that have left a stream he still reads: they stand
 * where he reads them no longer, or will come to him from another stream.
 */
export async function sealLeft(db: Database, keys: readonly Key[]): Promise<void> {
  for (const key of keys) await sealRecords(db, `${LEFT}${key.join(' ')}`, [key])
}

/**
 * What was sealed with its record, or with the stream it stood in, comes into sight again with the
 * record, from whatever stream it comes.
 */
export async function unsealCame(db: Database, keys: readonly Key[]): Promise<void> {
  const names = new Set(keys.map((key) => key.join(' ')))
  const ids = new Set(keys.map(([, id]) => id))
  await db.outbox
    .where('sealed')
    .above('')
    .filter((change) => isOfStream(change) && isAbout(change, names))
    .modify(open)
  await db.drafts
    .where('sealed')
    .above('')
    .filter((draft) => isOfStream(draft) && draft.id.split(':').some((part) => ids.has(part)))
    .modify((draft) => {
      delete draft.sealed
    })
}

/** What was typed into the open form of a record after it had left comes into sight again with it. */
export async function openForms(db: Database, keys: readonly Key[]): Promise<void> {
  const ids = new Set(keys.map(([, id]) => id))
  await db.drafts
    .where('sealed')
    .startsWith(LEFT)
    .filter(({ id }) => id.split(':').some((part) => ids.has(part)))
    .modify((draft) => {
      delete draft.sealed
    })
}

/** Sealed with something that comes and goes by itself; with a role, only that brings it back. */
function isOfStream({ sealed }: Pick<Pending, 'sealed'>): boolean {
  return sealed !== LOST_ROLE
}

function open(change: Pending): void {
  delete change.sealed
  // One with a receipt lies as well until its row has come again.
  change.lies = 1
}

/** What was sealed with a stream comes into sight again when its officer reads it again. */
export async function unseal(db: Database, cursors: Record<string, string>): Promise<Key[]> {
  const names = Object.keys(cursors)
  const opened: Key[] = []
  await db.outbox
    .where('sealed')
    .anyOf(names)
    .modify((change) => {
      open(change)
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
