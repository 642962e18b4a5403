import type { Row, Standing, Version } from '#protocol/change.ts'
import { isEqual, NOTHING, standingOf, withStanding } from '#protocol/change.ts'
import { idOf, nextStamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { sealAwaited } from './apart-seals.ts'
import {
  type Book,
  closeBook,
  openBook,
  type Place,
  recordIn,
  replacedIn,
  type Stood,
} from './book.ts'
import { type CameBack, cameBackIn, cameBackText, withRow } from './came-back.ts'
import { restoredFrom } from './epoch.ts'
import { note } from './journal.ts'
import { newChangeId } from './names.ts'
import { redactLog } from './redact-log.ts'
import { sealedIn } from './redacted.ts'
import { adoptNumber } from './register-numbers.ts'
import { epochOfSeal } from './seal.ts'
import type { Sender } from './store.ts'
import { take } from './take.ts'
import { inTransaction } from './transaction.ts'
import type { World } from './world.ts'

/** A row that came back, with the life of the database in which it was sealed. */
type Given = { row: Row; kind: Kind; epoch: string }

/**
 * Takes in rows that phones still have from an earlier life of the database, or that a stream
 * lacks. Their seal is all the right they need. Values this log does not know stand again; those
 * of a row that is not sealed by this server, of an unknown kind, or erased, do not.
 */
export function takeBack(world: World, sender: Sender, rows: readonly Row[]): Promise<void> {
  return inTransaction(world, async (inside) => {
    const book = await openBook(inside.db, sender.officer.commune, [])
    let count = 0
    for (const row of rows) {
      const epoch = epochOfSeal(inside.secret, row)
      const kind = kindNamed(row.kind)
      if (epoch === undefined || !kind) continue
      if (!(await isOfCommune(book, row)) || (await isErased(book, row))) continue
      if (await takeRow(inside, book, sender, { row, kind, epoch })) count += 1
    }
    await closeBook(book)
    if (count > 0) await sealAwaited(inside)
    const { commune, id: by } = sender.officer
    if (count > 0) await note(inside, { commune, act: 'row-back', by, note: String(count) })
  })
}

/** A phone whose officer has moved still holds rows of the commune he was in. */
async function isOfCommune({ db, commune }: Book, { stream }: Row): Promise<boolean> {
  const [, of] = stream.split(':')
  if (of !== undefined) return of === commune
  const known = await db
    .selectFrom('streams')
    .select('commune')
    .where('name', '=', stream)
    .executeTakeFirst()
  return known === undefined || known.commune === commune
}

/** Whether a record was erased, or the one it was a part of: no part stands alone. */
async function isErased({ db, commune }: Book, { kind, id, fields }: Row): Promise<boolean> {
  const whole = kindNamed(kind)?.partOf?.(fields)
  const places = [{ kind, id }, ...(whole ? [{ kind: whole.kind, id: whole.id }] : [])]
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.or(places.map((place) => where.and({ commune, ...place }))))
  return (await erased.executeTakeFirst()) !== undefined
}

async function takeRow(world: World, book: Book, sender: Sender, given: Given): Promise<boolean> {
  const { row, kind } = given
  const place: Place = { kind: row.kind, id: row.id }
  const stood = await recordIn(book, place)
  const before = stood?.version ?? NOTHING
  const life = await restoredFrom({ ...world, db: book.db })
  const came = life === undefined ? undefined : cameBackIn(stood?.back ?? null, life)
  const after = await metWithRow(book, { given, place, stood, came })
  const names = Object.keys(after.stamps).filter(
    (name) => !isEqual(standingOf(before, name), standingOf(after, name)),
  )
  await adoptNumber(book, kind, place, row.fields)
  if (names.length === 0) return false
  const id = newChangeId(world)
  const stamp = nextStamp(Object.values(after.stamps), world.now(), id)
  const fields = Object.fromEntries(names.map((name) => [name, after.fields[name] ?? null]))
  const change = { id, kind: row.kind, record: row.id, stamp, fields }
  const by = { id: sender.officer.id, name: sender.officer.name }
  const whole = kind.partOf?.(after.fields)
  await take(
    book,
    world,
    { kind, change, stamp, before: stood, after, whole },
    {
      by,
      device: sender.device,
      now: world.now(),
      isBack: true,
      ...(came && { back: cameBackText(withRow(came, given, { before, after })) }),
    },
  )
  const sealed = Object.keys(sealedIn(after.fields)).filter((name) => names.includes(name))
  if (sealed.length > 0) await redactLog(book, place, sealed)
  return true
}

type Meeting = {
  given: Given
  place: Place
  stood: Stood | undefined
  /** What came back to the record before; nothing where the database was never restored. */
  came: CameBack | undefined
}

/** The record as it stands with what only the given row knows. */
async function metWithRow(book: Book, { given, place, stood, came }: Meeting): Promise<Version> {
  const { row } = given
  if (!stood) return withStandingOf(NOTHING, row)
  const age = await ageOf(book, given, came)
  // What the later row of the same life lacks was replaced there by somebody who saw it.
  if (age === 'earlier') return stood.version
  const known = await knownIn(book, place, [row, stood.version])
  const replaced = await replacedIn(book, place)
  const sealed = sealedIn(stood.version.fields)
  let next = stood.version
  for (const name of Object.keys(row.stamps)) {
    // The number follows from where the record stands by now, not from where the phone knew it.
    if (name === 'registerNo' || Object.hasOwn(sealed, name)) continue
    const theirs = standingOf(row, name)
    const ours = standingOf(next, name)
    const isFresh = ({ stamp }: Standing) =>
      !known.has(idOf(stamp)) && !replaced(name).has(idOf(stamp)) && !has(ours, stamp)
    const fresh = theirs.filter(isFresh)
    if (fresh.length === 0) continue
    // What the log does not know came with an older row of that life, or beside, from another one.
    const isOfThatLife = ({ stamp }: Standing) =>
      (known.get(idOf(stamp)) ?? 'then') === 'then' && !came?.beside.has(idOf(stamp))
    const kept = ours.filter(
      (each) => age !== 'later' || has(theirs, each.stamp) || !isOfThatLife(each),
    )
    next = withStanding(next, name, joinedAll(kept, fresh))
  }
  // What is kept apart by now comes back into the open with no old row.
  const apart = given.kind.keptApart?.(next.fields) ?? []
  return apart.reduce(
    (version, name) => withStanding(version, name, standingOf(stood.version, name)),
    next,
  )
}

function withStandingOf(version: Version, row: Row): Version {
  return Object.keys(row.stamps).reduce(
    (next, name) => withStanding(next, name, standingOf(row, name)),
    version,
  )
}

function has(standing: readonly Standing[], stamp: string): boolean {
  return standing.some((each) => idOf(each.stamp) === idOf(stamp))
}

function joinedAll(kept: readonly Standing[], fresh: readonly Standing[]): Standing[] {
  const all = [...kept, ...fresh].toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1))
  return all.filter((each, at) => all.findIndex(({ value }) => isEqual(value, each.value)) === at)
}

/**
 * Whether a row of the life the backup was made in stood there later than all this record has of
 * that life, or earlier; nothing where the two cannot be compared.
 */
async function ageOf(
  { db }: Book,
  { row, epoch }: Given,
  came: CameBack | undefined,
): Promise<'later' | 'earlier' | undefined> {
  if (epoch !== came?.life) return undefined
  const known = came.place ? { ...came.place, isRow: true } : await restoredTo(db, row.stream)
  if (known?.stream !== row.stream) return undefined
  if (row.position > known.position) return 'later'
  return known.isRow ? 'earlier' : undefined
}

type BackPlace = { stream: string; position: number; isRow: boolean }

/** How far a stream had come when the backup was made. */
async function restoredTo(db: Book['db'], name: string): Promise<BackPlace | undefined> {
  const stream = await db
    .selectFrom('streams')
    .select('restored')
    .where('name', '=', name)
    .executeTakeFirst()
  const position = stream?.restored ?? undefined
  return position === undefined ? undefined : { stream: name, position, isRow: false }
}

/** Of the values that some versions hold: which the log knows, from before the restore or since. */
async function knownIn(
  { db, commune }: Book,
  place: Place,
  versions: readonly Version[],
): Promise<Map<string, 'then' | 'since'>> {
  const ids = versions.flatMap((version) =>
    Object.keys(version.stamps).flatMap((name) =>
      standingOf(version, name).map(({ stamp }) => idOf(stamp)),
    ),
  )
  const logged = await db
    .selectFrom('log')
    .innerJoin('streams', 'streams.name', 'log.stream')
    .select(['change', 'position', 'restored'])
    .where((where) =>
      where.and({ 'log.commune': commune, 'log.kind': place.kind, 'log.record': place.id }),
    )
    .where('change', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    logged.map(({ change, position, restored }) => [
      change,
      position <= (restored ?? 0) ? 'then' : 'since',
    ]),
  )
}
