import type { SessionReply } from '#protocol/api.ts'

import { makeCurrent, openDirectory } from './accounts.ts'
import { hasCopies } from './copy-folder.ts'
import { type Database, databaseNameOf, openDatabase, type Own } from './db.ts'
import { takeBack } from './second-copy.ts'
import { tablesOfSession, takeSession } from './session.ts'
import { asWhole } from './whole.ts'

/** The device this officer had on this phone, so that the server can give it again. */
export async function deviceOf(login: string): Promise<string | undefined> {
  const directory = openDirectory()
  try {
    const known = await directory.accounts.filter(({ name }) => name === login).first()
    if (!known) return undefined
    const db = openDatabase(databaseNameOf(known.id))
    const own = await db.own.get('own')
    db.close()
    return own?.session.device
  } finally {
    directory.close()
  }
}

/** Opens the notebook of whoever signed in: an own database, made the first time, kept for ever after. */
export async function openAccount(login: string, session: SessionReply, at: number): Promise<void> {
  const db = openDatabase(databaseNameOf(session.officer.id))
  const regained = await regain(db, session.officer.id, at)
  await enter(db, session, { at, regained })
  db.close()
  await makeCurrent({ id: session.officer.id, name: login, current: 1, signedInAt: at })
}

/** Takes over whoever signed in, and what that changes of what is here, in one transaction. */
export async function enter(
  db: Database,
  session: SessionReply,
  { at, regained = {} }: { at: number; regained?: Pick<Own, 'regained'> },
): Promise<void> {
  await asWhole(db, tablesOfSession(db), async () => {
    const own = await db.own.get('own')
    // Another device counts its own temporary numbers; what the notebook has read stays read.
    const isSameDevice = own?.session.device === session.device
    await db.own.put({
      epoch: null,
      cursors: {},
      // The session from before, where there is one: it says which commune he may have left since.
      session,
      ...regained,
      ...own,
      key: 'own',
      counter: isSameDevice ? own.counter : 0,
      offset: session.now - at,
      lastNow: Math.max(session.now, own?.lastNow ?? 0),
    })
    await takeSession(db, session)
  })
}

/**
 * Fills a database that the browser has emptied from the second copy. Before the database says
 * whose it is: should the app end in between, the next time of signing in does it again.
 */
async function regain(db: Database, officerId: string, at: number): Promise<Pick<Own, 'regained'>> {
  if (await db.own.get('own')) return {}
  const there = await takeBack(db, officerId)
  return there ? { regained: { at, ...there } } : {}
}

/**
 * True when somebody's notebook was on this phone and the browser has emptied it: then nobody has
 * signed in here any more, and yet there is a second copy.
 */
export async function hasLostNotebook(): Promise<boolean> {
  const directory = openDirectory()
  try {
    return (await directory.accounts.count()) === 0 && (await hasCopies())
  } finally {
    directory.close()
  }
}
