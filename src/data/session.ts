import { worksWithCitizens } from '#domain/officer.ts'
import type { SessionReply } from '#protocol/api.ts'
import { kindNamed } from '#records/kinds.ts'

import { type Database, type Draft, type Own, ownOf, type Pending } from './db.ts'
import { isRead } from './read-so-far.ts'
import { type Key, show, tablesOfShowing } from './show.ts'
import { asWhole } from './whole.ts'

/** What stands in `sealed` for work of a role or a commune that was lost, of no stream known here. */
export const LOST_ROLE = 'role'

/** The tables a session is taken over in. */
export function tablesOfSession(db: Database) {
  return [...tablesOfShowing(db), db.drafts]
}

/**
 * Takes over what the commune says of this officer by now. What he wrote for a role or a commune
 * that is his no longer is sealed, and comes into sight again with it.
 */
export async function takeSession(db: Database, session: SessionReply): Promise<void> {
  await asWhole(db, tablesOfSession(db), async () => {
    const { officer: before } = (await ownOf(db)).session
    await db.own.update('own', { session })
    if (before.commune.id !== session.officer.commune.id) await forgetCommune(db, before.commune.id)
    const mayWork = worksWithCitizens(session.officer)
    const isLost = (kind: string, commune = session.officer.commune.id) =>
      commune !== session.officer.commune.id ||
      (!mayWork && (kindNamed(kind)?.stream ?? 'work') === 'work')
    const touched: Key[] = []
    const { cursors } = await ownOf(db)
    await db.outbox
      .toCollection()
      .filter((change) => isToTurn(change, isLost(change.kind, change.commune)))
      .modify((change) => {
        turn(change, isLost(change.kind, change.commune), cursors)
        touched.push([change.kind, change.record])
      })
    await db.drafts.toCollection().modify((draft) => {
      if (isLost(draft.kind, draft.commune)) draft.sealed ??= LOST_ROLE
      else if (draft.sealed === LOST_ROLE) delete draft.sealed
    })
    await show(db, touched)
  })
}

/** The officer has read that the browser had lost the notebook. */
export async function forgetRegained(db: Database): Promise<void> {
  await db.own
    .where('key')
    .equals('own')
    .modify((own) => {
      delete own.regained
    })
}

/** What another commune had leaves the phone whole: none of it is this one's, not even to give back. */
async function forgetCommune(db: Database, left: string): Promise<void> {
  const keys = await db.base.toCollection().primaryKeys()
  await db.base.clear()
  await db.back.clear()
  // What an older version of the app wrote names no commune: it is of the one that was left.
  const nameLeft = (each: Pending | Draft) => void (each.commune ??= left)
  await db.outbox.toCollection().modify(nameLeft)
  await db.drafts.toCollection().modify(nameLeft)
  // What was taken there is in sight again with that commune, and asked for if it has it no more.
  await db.outbox
    .where('state')
    .equals('kept')
    .modify((change) => {
      // What lay over no row that was read yet is in sight by itself.
      if (change.lies === 1) keys.push([change.kind, change.record])
      change.sealed ??= LOST_ROLE
      delete change.lies
    })
  await db.own
    .where('key')
    .equals('own')
    .modify((own) => {
      own.cursors = {}
      own.digests = {}
      delete own.over
      delete own.streams
    })
  await show(db, keys)
}

/** What was taken is sealed with its stream alone; with a role, only before the role came back. */
function isToTurn({ state, sealed }: Pending, isLost: boolean): boolean {
  if (state === 'kept') return !isLost && sealed === LOST_ROLE
  return isLost !== (sealed !== undefined)
}

/** Seals a change, or brings one into sight that was sealed with a role. */
function turn(change: Pending, isLost: boolean, cursors: Own['cursors']): void {
  if (isLost) {
    change.sealed ??= LOST_ROLE
    delete change.lies
  } else if (change.sealed === LOST_ROLE) {
    delete change.sealed
    // What was taken is in its row, once that has been read.
    if (change.state !== 'kept' || !isRead(cursors, change.receipt)) change.lies = 1
  }
}
