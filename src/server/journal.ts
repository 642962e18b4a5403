import type { Insertable } from 'kysely'

import type { JournalTable } from './account-tables.ts'
import { nextNumber } from './counters.ts'
import type { World } from './world.ts'

/** What the journal of a commune tells of: a closed list, so that no citizen's word slips in. */
export type JournalAct =
  | 'signed-in'
  | 'sign-in-failed'
  | 'signed-out'
  | 'session-ended'
  | 'password-set'
  | 'account-made'
  | 'account-changed'
  | 'account-disabled'
  | 'account-enabled'
  | 'roles-changed'
  | 'code-made'
  | 'device-made'
  | 'device-revoked'
  | 'refused'
  | 'blocked'
  | 'record-left'
  | 'row-back'
  | 'held-taken'
  | 'held-dropped'
  | 'words-sealed'
  | 'readers-confirmed'
  | 'officer-left'
  | 'officer-came'

/**
 * One line for the journal: who (`by`) did what to whom (`about`), both ids of accounts. A note
 * is codes only (roles, a device letter, a kind and its refusal), never what somebody typed.
 */
export type JournalNote = {
  commune: string
  act: JournalAct
  by?: string | undefined
  about?: string | undefined
  note?: string | undefined
}

export const JOURNAL_PAGE = 50

/** Writes one line into the journal of a commune. Inside a transaction, `db` is the transaction. */
export async function note(
  { db, now }: Pick<World, 'db' | 'now'>,
  { commune, act, by, about, note: words }: JournalNote,
): Promise<void> {
  const row: Insertable<JournalTable> = {
    commune,
    id: await nextNumber(db, commune, 'journal'),
    at: now(),
    act,
    by_officer: by ?? null,
    about_officer: about ?? null,
    note: words ?? null,
  }
  await db.insertInto('journal').values(row).execute()
}

/** A page of the journal before an entry, newest first; `more` when older ones remain. */
export async function journalBefore({ db }: Pick<World, 'db'>, commune: string, before?: number) {
  let query = db
    .selectFrom('journal')
    .leftJoin('accounts as doer', 'doer.id', 'journal.by_officer')
    .leftJoin('accounts as other', 'other.id', 'journal.about_officer')
    .where('journal.commune', '=', commune)
    .select(['journal.id', 'at', 'act', 'by_officer', 'about_officer', 'note'])
    .select(['doer.name as by_name', 'other.name as about_name'])
    .orderBy('journal.id', 'desc')
    .limit(JOURNAL_PAGE + 1)
  if (before !== undefined) query = query.where('journal.id', '<', before)
  const rows = await query.execute()
  const entries = rows.slice(0, JOURNAL_PAGE).map((row) => ({
    id: row.id,
    at: row.at,
    act: row.act,
    by: person(row.by_officer, row.by_name),
    about: person(row.about_officer, row.about_name),
    note: row.note,
  }))
  return { entries, more: rows.length > JOURNAL_PAGE }
}

function person(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' }
}
