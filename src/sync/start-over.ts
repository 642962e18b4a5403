import type { Based, Database, Own, Pending, StartOver } from '#data/db.ts'
import type { Key } from '#data/show.ts'
import { type Row, standingOf } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'

import { forgetGiven, giveAgain, isFresh, isToGive } from './to-give.ts'
import { turnOf } from './turn.ts'

/**
 * Begins to read some streams again, or all of them: what the server took before goes to the
 * outbox once more, cursors are forgotten, and rows stay in sight until the server confirms them.
 * Inside the transaction that takes the reply. Changes `own`, which the caller writes.
 */
export async function startOver(
  db: Database,
  own: Own,
  streams: readonly string[] | 'all',
): Promise<void> {
  const isIn = (stream: string | undefined) =>
    streams === 'all' || (stream !== undefined && streams.includes(stream))
  own.cursors = Object.fromEntries(Object.entries(own.cursors).filter(([name]) => !isIn(name)))
  own.digests = Object.fromEntries(
    Object.entries(own.digests ?? {}).filter(([name]) => !isIn(name)),
  )
  own.over = { streams: joined(own.over, streams), phase: 'reading' }
  await db.base
    .toCollection()
    .filter(({ stream }) => isIn(stream))
    .modify((row) => {
      row.unconfirmed = 1
      delete row.weight
      delete row.failures
    })
  await giveAgain(db)
  await sendAgain(db, isIn)
  if (streams === 'all') await holdAgain(db)
}

/** What an earlier life of the server held for others, this one may lack: it is sent again. */
async function holdAgain(db: Database) {
  await db.outbox
    .where('state')
    .anyOf('waiting', 'refused')
    .filter(({ heldSince }) => heldSince !== undefined)
    .modify((change) => {
      delete change.held
      delete change.heldSince
      delete change.judgedAt
    })
}

/** What had a receipt goes once more; a value that was replaced since says so of itself. */
async function sendAgain(db: Database, isIn: (stream: string | undefined) => boolean) {
  const all = await db.outbox.where('state').anyOf('kept', 'waiting').toArray()
  const again = all
    .map(received)
    .filter(({ receipt }) => receipt !== undefined && isIn(receipt.stream))
  const bases = await db.base.bulkGet(again.map(({ kind, record }) => [kind, record]))
  await db.outbox.bulkPut(
    again.map((change, at) => {
      const { receipt, ...rest } = change
      const over = receipt && overOfPast(change, receipt, bases[at])
      return { ...rest, ...(over ? { over } : {}), state: 'waiting', again: 1 } as const
    }),
  )
}

/** What was asked for before it leaves has its receipt back: it may leave later. */
export function received({ hadReceipt, leaving: _, ...rest }: Pending): Pending {
  return hadReceipt ? { ...rest, receipt: hadReceipt } : rest
}

/** By field, what a change replaced; itself where the row that was read since lacks its value. */
function overOfPast(
  { id, fields, over }: Pending,
  receipt: NonNullable<Pending['receipt']>,
  base: Based | undefined,
): Record<string, string[]> | undefined {
  if (base?.stream !== receipt.stream || base.position < receipt.position) return over
  const past = Object.keys(fields).filter(
    (name) => !standingOf(base, name).some(({ stamp }) => idOf(stamp) === id),
  )
  if (past.length === 0) return over
  const named = past.map((name) => [name, [...new Set([...(over?.[name] ?? []), id])]])
  return { ...over, ...Object.fromEntries(named) }
}

function joined(over: StartOver | undefined, streams: readonly string[] | 'all') {
  if (streams === 'all' || over?.streams === 'all') return 'all'
  return [...new Set([...(over?.streams ?? []), ...streams])]
}

/** Whether changes may go: while a phone reads anew or gives back, none does. */
export function mayPush({ over }: Pick<Own, 'over'>): boolean {
  return over === undefined || over.phase === 'sending'
}

/** Whether rows may be given back: not before it is known what the server has. */
export function mayGive({ over }: Pick<Own, 'over'>): boolean {
  return over?.phase !== 'reading'
}

/** Goes on to what comes next once the end of what there is to read was reached. */
export async function advance(db: Database, own: Own, isMore: boolean): Promise<Key[]> {
  if (!own.over || isMore) return []
  if (own.over.phase === 'reading') own.over = { ...own.over, phase: 'giving' }
  if (own.over.phase === 'giving' && !(await hasToGive(db))) {
    own.over = { ...own.over, phase: 'sending' }
    // What was given back has not come down again: that takes one more exchange.
    return []
  }
  if (own.over.phase !== 'sending' || (await turnOf(db)).first.length > 0) return []
  // A row that found no way back yet stays in sight, and is tried again.
  const missing = db.base.where('unconfirmed').equals(1)
  if ((await missing.filter(({ failures }) => failures !== undefined).count()) > 0) return []
  return dropUnconfirmed(db, own)
}

async function hasToGive(db: Database): Promise<boolean> {
  const missing = await db.base.where('unconfirmed').equals(1).filter(isFresh).count()
  const waiting = db.back.filter((row) => isToGive(row) && isFresh(row))
  return missing + (await waiting.count()) > 0
}

/** What the server neither has nor took back leaves the phone: it is another's no more than ours. */
async function dropUnconfirmed(db: Database, own: Own): Promise<Key[]> {
  const keys = await db.base.where('unconfirmed').above(0).primaryKeys()
  await db.base.bulkDelete(keys)
  await forgetGiven(db)
  delete own.over
  return keys
}

/** Whether a row says something that another one of the same record lacks, but in some fields. */
export function holdsMore(old: Row, row: Row, but: readonly string[] = []): boolean {
  return Object.keys(old.stamps).some((name) => {
    if (but.includes(name)) return false
    const ids = new Set(standingOf(row, name).map(({ stamp }) => idOf(stamp)))
    return standingOf(old, name).some(({ stamp }) => !ids.has(idOf(stamp)))
  })
}

/** Whether a change stood in a row of the record and does not in the one that replaces it. */
export function isLostIn(id: string, fields: object, old: Row, row: Row): boolean {
  const stands = (version: Row, name: string) =>
    standingOf(version, name).some(({ stamp }) => idOf(stamp) === id)
  return Object.keys(fields).some((name) => stands(old, name) && !stands(row, name))
}
