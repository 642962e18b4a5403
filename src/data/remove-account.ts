import { forgetAccount } from './accounts.ts'
import { dropCopyOf } from './copy-folder.ts'
import { type Database, databaseNameOf, type Draft, openDatabase, type Pending } from './db.ts'

/** What of an account is on this phone alone and would go with it. */
export type Left = {
  /** Changes without a receipt that are in no file either; sealed ones are only counted. */
  unsent: Pending[]
  sealed: number
  drafts: Draft[]
  /** Drafts this officer may no longer open, and so can neither finish nor drop. */
  sealedDrafts: number
  /** Records that a server which was restored lacks, and perhaps no other phone has. */
  toGive: number
}

/** What keeps an account from being removed: work that nobody else has. */
export async function leftIn(db: Database): Promise<Left> {
  const changes = await db.outbox.where('state').anyOf('waiting', 'refused').sortBy('seq')
  // What is only asked for before it leaves was taken, and is in a backup.
  const alone = changes.filter(
    ({ exportedAt, leaving }) => exportedAt === undefined && leaving === undefined,
  )
  const unsent = alone.filter(({ sealed }) => sealed === undefined)
  const all = await db.drafts.toArray()
  const drafts = all.filter(({ sealed }) => sealed === undefined)
  return {
    unsent,
    sealed: alone.length - unsent.length,
    drafts,
    sealedDrafts: all.length - drafts.length,
    toGive: await countToGive(db),
  }
}

/** What found no way that often may stay away for good: it keeps nobody from removing an account. */
const FAILURES_MAX = 5

const mayGo = ({ failures = 0 }: { failures?: number }) => failures < FAILURES_MAX

async function countToGive({ back, base, own }: Database): Promise<number> {
  const waiting = await back.filter((row) => row.given === undefined && mayGo(row)).primaryKeys()
  // Until all was read nobody knows what the commune lacks: mostly nothing.
  const isKnown = (await own.get('own'))?.over?.phase !== 'reading'
  const unread = await base.where('unconfirmed').equals(1).filter(mayGo).primaryKeys()
  const missing = isKnown ? unread : []
  return new Set([...waiting, ...missing].map((key) => key.join(' '))).size
}

export function isSafeToRemove({ unsent, sealed, drafts, toGive }: Left): boolean {
  return unsent.length + sealed + drafts.length + toGive === 0
}

/**
 * Removes an account from this phone: its notebook and its place among those who signed in here.
 * False, and nothing done, when something was written meanwhile that nobody else has.
 */
export async function removeAccount(officerId: string): Promise<boolean> {
  const db = openDatabase(databaseNameOf(officerId))
  const isSafe = isSafeToRemove(await leftIn(db))
  if (isSafe) {
    // A page that is writing a file of it holds that one for a moment: asked once more at the end.
    await dropCopyOf(officerId).catch(() => {})
    await db.delete()
    await forgetAccount(officerId)
    await dropCopyOf(officerId)
  }
  db.close()
  return isSafe
}
