import { Dexie, type Table } from 'dexie'

/**
 * Writes to `tables` in one transaction: all that `act` does is kept, or nothing and the promise
 * fails. Dexie forgets a transaction after a hundred waits in a row that are not for the database,
 * and what follows would be written beside it, each line alone; so whoever lost it is told.
 */
export async function asWhole<T>(
  db: Dexie,
  tables: readonly Table[],
  act: () => Promise<T>,
): Promise<T> {
  return db.transaction('rw', tables, async (transaction) => {
    const result = await act()
    if (Dexie.currentTransaction !== transaction) {
      throw new Error('The transaction was lost on the way: too many waits without the database')
    }
    return result
  })
}
