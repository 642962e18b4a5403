import { Dexie, type EntityTable, liveQuery } from 'dexie'

import { asWhole } from './whole.ts'

/** An officer who has signed in on this phone. Only one is current; the others' notebooks wait. */
type Known = { id: string; name: string; current: 0 | 1; signedInAt: number }

type Directory = Dexie & { accounts: EntityTable<Known, 'id'> }

const NAME = 'gan-dan'

export function openDirectory(): Directory {
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

/** Makes one account the one whose notebook opens at start, or nobody's. */
export async function makeCurrent(known: Known | undefined): Promise<void> {
  const directory = openDirectory()
  try {
    await asWhole(directory, [directory.accounts], async () => {
      await directory.accounts.toCollection().modify({ current: 0 })
      if (known) await directory.accounts.put(known)
    })
  } finally {
    directory.close()
  }
}
