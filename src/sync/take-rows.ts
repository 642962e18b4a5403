import type { Based, Database, Digests, Own } from '#data/db.ts'
import { putIn, takeOut } from '#data/digest.ts'
import { redactHere, sealedAnew } from '#data/redact.ts'
import type { Came, Key } from '#data/show.ts'
import { putInSlices } from '#data/slices.ts'
import type { SyncReply } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'
import { kindNamed } from '#records/kinds.ts'

import { isApartAnew, leaveApart } from './apart.ts'
import { openForms, sealLeft, unsealCame } from './purge.ts'
import { holdsMore, isLostIn } from './start-over.ts'
import { keepToGive, rowIn } from './to-give.ts'

/**
 * Puts the server's rows in the place of those that were here, as they came, and takes out what
 * has left a stream. A row counts as gone only from the stream it is known from, so that it does
 * not matter which of the two comes first. Changes `own`, which the caller writes.
 */
export async function takeRows(db: Database, own: Own, rows: SyncReply['rows']): Promise<Came> {
  if (rows.length === 0) return new Map()
  const keys = rows.map(({ kind, id }): [string, string] => [kind, id])
  const found = await db.base.bulkGet(keys)
  const olds = new Map(keys.map((key, at) => [key.join(' '), found[at]]))
  own.digests ??= {}
  const { standing, leaving } = standingAfter(rows, olds, own.digests)
  if (leaving.length > 0) await keepToGive(db, leaving)
  await write(db, standing)
  await meetAll(db, own, olds, standing)
  await followMoves(db, olds, standing)
  return cameIn(olds, standing)
}

async function meetAll(
  db: Database,
  own: Own,
  olds: ReadonlyMap<string, Based | undefined>,
  standing: ReadonlyMap<string, Based | undefined>,
): Promise<void> {
  for (const [name, row] of standing) {
    const old = olds.get(name)
    // In a transaction a hundred awaits that touch no table in a row would make Dexie let it go.
    if (row && asksMore(old, row)) await meet(db, own, old, row)
  }
}

/**
 * A record of a kind that moves between streams may have left this officer for good: what he wrote
 * of it goes out of sight with it, and comes back with it. What is erased leaves no other way.
 */
async function followMoves(
  db: Database,
  olds: Olds,
  standing: ReadonlyMap<string, Based | undefined>,
): Promise<void> {
  const all = [...standing]
  const left = all.filter(([name, row]) => row === undefined && olds.get(name) !== undefined)
  const came = all.filter(([name, row]) => row !== undefined && olds.get(name) === undefined)
  const [gone, back] = [left.filter(isMoving), came.filter(isMoving)]
  if (gone.length > 0) await sealLeft(db, gone.map(keyIn))
  if (back.length > 0) await unsealCame(db, back.map(keyIn))
  if (came.length > 0) await openForms(db, came.map(keyIn))
}

function isMoving([name]: readonly [string, unknown]): boolean {
  const [kind = ''] = name.split(' ')
  return kindNamed(kind)?.restricted?.with !== undefined
}

function keyIn([name]: readonly [string, unknown]): Key {
  const [kind = '', id = ''] = name.split(' ')
  return [kind, id]
}

/** What was written just now, by name; a row that stood before may yet go with its stream. */
function cameIn(
  olds: ReadonlyMap<string, Based | undefined>,
  standing: ReadonlyMap<string, Based | undefined>,
): Came {
  const came = new Map<string, Based>()
  for (const [name, row] of standing) if (row && row !== olds.get(name)) came.set(name, row)
  return came
}

type Olds = ReadonlyMap<string, Based | undefined>

/** What stands of each record after some rows, and which had to leave without being confirmed. */
function standingAfter(rows: readonly Told[], olds: Olds, digests: Digests) {
  const standing = new Map(olds)
  const leaving: Row[] = []
  for (const row of rows) {
    const name = `${row.kind} ${row.id}`
    const old = standing.get(name)
    if (hasLeftElsewhere(row, old)) continue
    takeOut(digests, old)
    // Only this phone may still have what it said; the server decides where it belongs now.
    if (hasLeft(row) && old?.unconfirmed) leaving.push(rowIn(old))
    standing.set(name, hasLeft(row) ? undefined : putIn(digests, row))
  }
  return { standing, leaving }
}

type Told = SyncReply['rows'][number]

function hasLeft(row: Told): row is Extract<Told, { gone: true }> {
  return 'gone' in row
}

/** A record that left a stream which is not the one this phone has it from. */
function hasLeftElsewhere(row: Told, old: Based | undefined): boolean {
  return hasLeft(row) && old?.stream !== row.stream
}

async function write(db: Database, standing: ReadonlyMap<string, Based | undefined>) {
  const rows = [...standing.values()].filter((row): row is Based => row !== undefined)
  await putInSlices(db.base, rows)
  const gone = [...standing].filter(([, row]) => row === undefined).map(([name]) => name.split(' '))
  if (gone.length === 0) return
  await db.base.bulkDelete(gone.map(([kind = '', id = '']): [string, string] => [kind, id]))
}

/** Whether anything else on the phone hangs on a row that comes. */
function asksMore(old: Based | undefined, row: Based): boolean {
  return (
    old?.unconfirmed !== undefined || sealedAnew(old, row).length > 0 || isApartAnew({ old, row })
  )
}

/** What a row that comes asks of the rest of the phone. */
async function meet(db: Database, own: Own, old: Based | undefined, row: Based): Promise<void> {
  const sealed = sealedAnew(old, row)
  if (sealed.length > 0) await redactHere(db, own, { old, row })
  if (isApartAnew({ old, row })) await leaveApart(db, own, { old, row })
  if (!old?.unconfirmed) return
  // Words that were taken out go back to nobody.
  if (holdsMore(old, row, sealed)) await keepToGive(db, [rowIn(old)])
  // What this phone had sent and the server has lost is in sight until it has it again.
  await db.outbox
    .where('[kind+record]')
    .equals([row.kind, row.id])
    .filter(
      ({ again, sealed, id, fields }) =>
        again === 1 && sealed === undefined && isLostIn(id, fields, old, row),
    )
    .modify({ lies: 1 })
}
