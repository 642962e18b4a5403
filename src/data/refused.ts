import { kindNamed } from '#records/kinds.ts'

import type { Pending } from './db.ts'
import type { Here } from './here.tsx'
import { show, tablesOfShowing } from './show.ts'

/**
 * Drops a refused change by the officer's own hand: it leaves the phone, and the record looks as
 * the server has it.
 */
export async function dropRefused({ db }: Here, change: Pending): Promise<void> {
  await db.transaction('rw', tablesOfShowing(db), async () => {
    const kept = await db.outbox.get(change.seq)
    if (kept?.state !== 'refused') return
    const { kind, record, first } = kept
    const all = await db.outbox.where('[kind+record]').equals([kind, record]).toArray()
    // Without the change that makes a record nothing else of it can ever be taken.
    const goes = first ? all : [kept]
    await db.outbox.bulkDelete(goes.map(({ seq }) => seq))
    const owner = kindNamed(kind)?.partOf?.(kept.fields)
    await show(db, [[kind, record], ...(owner ? [[owner.kind, owner.id] as const] : [])])
  })
}

/** A refused change as a text file an officer can keep or hand on: what, when, why, all words. */
export function textOfRefused(change: Pending, words: { title: string; why: string }): string {
  const fields = Object.entries(change.fields).map(([name, value]) => `${name}: ${String(value)}`)
  return [words.title, words.why, new Date(change.savedAt).toISOString(), '', ...fields].join('\n')
}
