import { Dexie } from 'dexie'
import { IDBDatabase, IDBFactory, IDBKeyRange } from 'fake-indexeddb'

/** What fake-indexeddb keeps inside, as far as a disk must know it. */
type RawRecord = { key: unknown; value: unknown }
type RawStore = {
  records: { values: () => Iterable<RawRecord> }
  deleteRecord: (key: IDBValidKey) => void
}
type RawTransaction = {
  mode: string
  durability: string
  _state: string
  _rollbackLog: (() => void)[]
}
type RawDatabase = {
  rawObjectStores: Map<string, RawStore>
  transactions: RawTransaction[]
  connections: { _closed: boolean; _closePending: boolean }[]
}
type RawFactory = IDBFactory & {
  _databases: Map<string, RawDatabase>
  _connectionQueues: Map<string, unknown>
}
type RawConnection = IDBDatabase & { _rawDatabase: RawDatabase }

/** Transactions that ended and are not on the disk yet: a phone that dies loses them. */
const unsynced = new WeakMap<RawDatabase, RawTransaction[]>()

/** Every writing transaction is remembered until a strict one has brought it to the disk. */
type Begin = (this: RawConnection, ...asked: unknown[]) => IDBTransaction
const begin = Reflect.get(IDBDatabase.prototype, 'transaction') as Begin
Reflect.set(
  IDBDatabase.prototype,
  'transaction',
  function transaction(this: RawConnection, ...asked: unknown[]) {
    const begun = begin.apply(this, asked)
    const raw = rawOf(this)
    if (begun.mode === 'readwrite') begun.addEventListener('complete', () => noteEnded(raw, begun))
    return begun
  },
)

function rawOf({ _rawDatabase }: RawConnection): RawDatabase {
  return _rawDatabase
}

function noteEnded(raw: RawDatabase, ended: IDBTransaction): void {
  const isSynced = ended.durability === 'strict'
  unsynced.set(
    raw,
    isSynced ? [] : [...(unsynced.get(raw) ?? []), ended as IDBTransaction & RawTransaction],
  )
}

/** The storage of one phone. */
export type Disk = { factory: IDBFactory }

export function newDisk(): Disk {
  return { factory: new IDBFactory() }
}

/** The next databases are opened on this disk. */
export function turnTo({ factory }: Disk): void {
  Dexie.dependencies.indexedDB = factory
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
}

/**
 * The power goes: what no strict transaction had brought to the disk is as it was before, and
 * whoever had the databases open has them no longer. Answers how many ended transactions were lost.
 */
export function dieOn({ factory }: Disk): number {
  let lost = 0
  for (const raw of databasesOn(factory).values()) lost += dieIn(raw)
  connectionsOf(factory).clear()
  return lost
}

function dieIn(raw: RawDatabase): number {
  const open = raw.transactions.filter(({ _state }) => _state !== 'finished')
  const relaxed = unsynced.get(raw) ?? []
  for (const each of [...relaxed, ...open].toReversed()) undo(each)
  unsynced.delete(raw)
  for (const each of raw.connections) Object.assign(each, { _closed: true, _closePending: true })
  Object.assign(raw, { transactions: [], connections: [] })
  return relaxed.length
}

function undo(transaction: RawTransaction): void {
  const steps = (({ _rollbackLog }: RawTransaction) => _rollbackLog)(transaction)
  for (const step of steps.toReversed()) step()
  Object.assign(transaction, { _rollbackLog: [], _state: 'finished' })
}

function databasesOn(factory: IDBFactory): Map<string, RawDatabase> {
  return (({ _databases }: RawFactory) => _databases)(factory as RawFactory)
}

function connectionsOf(factory: IDBFactory): Map<string, unknown> {
  return (({ _connectionQueues }: RawFactory) => _connectionQueues)(factory as RawFactory)
}

/** The records of a table as they lie on the disk; read only while the phone rests. */
export function recordsOn<Item>({ factory }: Disk, database: string, table: string): Item[] {
  const store = databasesOn(factory).get(database)?.rawObjectStores.get(table)
  return store ? Array.from(store.records.values(), ({ value }) => value as Item) : []
}

export function tablesOn({ factory }: Disk, database: string): string[] {
  return [...(databasesOn(factory).get(database)?.rawObjectStores.keys() ?? [])]
}

/** One record is lost from a table, with what its indexes had of it. */
export function forgetRecord(
  { factory }: Disk,
  database: string,
  [table, key]: [string, IDBValidKey],
): void {
  databasesOn(factory).get(database)?.rawObjectStores.get(table)?.deleteRecord(key)
}

/** Every database of a phone whose storage the browser threw away, or one of them, is gone. */
export function wipe({ factory }: Disk, database: string): void {
  databasesOn(factory).delete(database)
}
