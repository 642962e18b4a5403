import { Dexie, type EntityTable, liveQuery } from 'dexie'

import type { SessionReply } from '#protocol/api.ts'

import { hasCopies } from './copy-folder.ts'
import { type Database, databaseNameOf, openDatabase, type Own } from './db.ts'
import { takeSession } from './session.ts'

/** An officer who has signed in on this phone. Only one is current; the others' notebooks wait. */
type Known = { id: string; name: string; current: 0 | 1; signedInAt: number }

type Directory = Dexie & { accounts: EntityTable<Known, 'id'> }

const NAME = 'gan-dan'

function openDirectory(): Directory {
  const directory = new Dexie(NAME, { chromeTransactionDurability: 'strict' }) as Directory
  directory.version(1).stores({ accounts: 'id, current' })
  return directory
}

/** The account whose notebook opens at start, or nothing when nobody has signed in or all signed out. */
export async function currentAccount(): Promise<{ id: string; name: string } | undefined> {
  const directory = openDirectory()
  try {
    return await directory.accounts.where('current').equals(1).first()
  } finally {
    directory.close()
  }
}

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
  await db.transaction('rw', db.own, async () => {
    const own = await db.own.get('own')
    // Another device counts its own temporary numbers; what the notebook has read stays read.
    const isSameDevice = own?.session.device === session.device
    await db.own.put({
      epoch: null,
      cursors: {},
      ...regained,
      ...own,
      key: 'own',
      counter: isSameDevice ? own.counter : 0,
      offset: session.now - at,
      lastNow: Math.max(session.now, own?.lastNow ?? 0),
      session,
    })
  })
  await takeSession(db, session)
  db.close()
  await makeCurrent({ id: session.officer.id, name: login, current: 1, signedInAt: at })
}

/**
 * Fills a database that the browser has emptied from the second copy. Before the database says
 * whose it is: should the app end in between, the next time of signing in does it again.
 */
async function regain(db: Database, officerId: string, at: number): Promise<Pick<Own, 'regained'>> {
  if (await db.own.get('own')) return {}
  const { takeBack } = await import('./second-copy.ts')
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

/** Signing out closes the notebook and drops nothing. */
export async function closeAccount(): Promise<void> {
  await makeCurrent(undefined)
}

/** Takes an account out of the list of those that have signed in on this phone. */
export async function forgetAccount(id: string): Promise<void> {
  const directory = openDirectory()
  try {
    await directory.accounts.delete(id)
  } finally {
    directory.close()
  }
}

/**
 * Tells once the notebook of `id` is no longer the one that is open on this phone: somebody signed
 * out, or another officer in, on this page or beside it.
 */
export function watchHolder(id: string, onOther: () => void): () => void {
  const watching = liveQuery(currentAccount).subscribe((now) => {
    if (now?.id !== id) onOther()
  })
  return () => watching.unsubscribe()
}

async function makeCurrent(known: Known | undefined): Promise<void> {
  const directory = openDirectory()
  try {
    await directory.transaction('rw', directory.accounts, async () => {
      await directory.accounts.toCollection().modify({ current: 0 })
      if (known) await directory.accounts.put(known)
    })
  } finally {
    directory.close()
  }
}
