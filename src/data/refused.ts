import { kindNamed } from '#records/kinds.ts'

import type { Database, Pending } from './db.ts'
import { editDraftOf } from './drafts.ts'
import type { Here } from './here.tsx'
import { show, tablesOfShowing } from './show.ts'
import { asWhole } from './whole.ts'

/**
 * Drops a refused change by the officer's own hand: it leaves the phone, and the record looks as
 * the server has it.
 */
export async function dropRefused({ db }: Here, change: Pending): Promise<void> {
  await asWhole(db, [...tablesOfShowing(db), db.drafts], async () => {
    const kept = await db.outbox.get(change.seq)
    if (kept?.state !== 'refused') return
    const { kind, record, first } = kept
    const all = await db.outbox.where('[kind+record]').equals([kind, record]).toArray()
    // Without the change that makes a record nothing else of it can ever be taken; where the
    // commune has taken something of it, the record is there.
    const base = await db.base.get([kind, record])
    const isThere = base !== undefined || all.some(({ state }) => state === 'kept')
    const goes = first && !isThere ? all : [kept]
    await db.outbox.bulkDelete(goes.map(({ seq }) => seq))
    await dropMending(db, kept, goes === all)
    const owner = kindNamed(kind)?.partOf?.(kept.fields)
    await show(db, [[kind, record], ...(owner ? [[owner.kind, owner.id] as const] : [])])
  })
}

/** The words with which it was being mended go with it; those of every form where nothing is left of it. */
async function dropMending(
  db: Database,
  { kind, about, record }: Pending,
  isWhole: boolean,
): Promise<void> {
  await db.drafts.delete(`${kind}:${about}:${record}`)
  if (isWhole)
    await db.drafts
      .where('id')
      .startsWith(`${editDraftOf(record)}:`)
      .delete()
}

/** Remembers that the words of some changes were handed out in a file, so that they are not here alone. */
export async function markExported({ db, now }: Here, changes: readonly Pending[]): Promise<void> {
  const ids = changes.map(({ id }) => id)
  await asWhole(db, [db.outbox], async () => {
    await db.outbox.where('id').anyOf(ids).modify({ exportedAt: now() })
  })
}

/**
 * Words that name a denouncer leave the phone in no file, nor does anything of a denunciation: they
 * are sent, mended or dropped.
 */
export function mayExport({ reason, kind, fields }: Leaving): boolean {
  const whole = kindNamed(kind ?? '')?.partOf?.(fields ?? {}).kind ?? kind
  return reason !== 'denouncer-named' && !kindNamed(whole ?? '')?.isTraceless
}

type Leaving = Pick<Pending, 'reason'> & Partial<Pick<Pending, 'kind' | 'fields'>>
