import { Dexie, type EntityTable } from 'dexie'

import type { SessionReply } from '#protocol/api.ts'

import { databaseNameOf, openDatabase } from './db.ts'

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
  await db.transaction('rw', db.own, db.base, db.outbox, async () => {
    const own = await db.own.get('own')
    // Another device means another reader: what the old one had read is read again.
    const isSameDevice = own?.session.device === session.device
    const offset = session.now - at
    await db.own.put({
      key: 'own',
      epoch: isSameDevice && own ? own.epoch : null,
      cursors: isSameDevice && own ? own.cursors : {},
      counter: isSameDevice && own ? own.counter : 0,
      offset,
      lastNow: Math.max(session.now, own?.lastNow ?? 0),
      session,
    })
  })
  db.close()
  await makeCurrent({ id: session.officer.id, name: login, current: 1, signedInAt: at })
}

/** Signing out closes the notebook and drops nothing. */
export async function closeAccount(): Promise<void> {
  await makeCurrent(undefined)
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
