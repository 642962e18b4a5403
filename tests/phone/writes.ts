import type { BrowserContext } from 'playwright'

declare global {
  /** Tells the test of a transaction that a page opened to write. */
  var noteWrite: (durability: string, stores: string) => void
}

/** What pages wrote: how many transactions were strict, and which tables were written otherwise. */
export type Writes = { strict: number; others: string[] }

/** Notes of every transaction in which a page opened from now on writes how durable it is. */
export async function watchWrites(context: BrowserContext, writes: Writes): Promise<void> {
  await context.exposeFunction('noteWrite', (durability: string, stores: string) => {
    if (durability === 'strict') writes.strict += 1
    else writes.others.push(`${durability}: ${stores}`)
  })
  await context.addInitScript(() => {
    const open: IDBDatabase['transaction'] = Reflect.get(IDBDatabase.prototype, 'transaction')
    IDBDatabase.prototype.transaction = function watched(...asked) {
      const transaction = open.apply(this, asked)
      const { mode, durability, objectStoreNames } = transaction
      if (mode === 'readwrite') noteWrite(durability, [...objectStoreNames].join(', '))
      return transaction
    }
  })
}
