import { hasRole } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import type { HeldReply } from '#protocol/record-acts.ts'
import type { Change } from '#protocol/change.ts'

import { type Kind, kindNamed } from '#records/kinds.ts'

import { sealAwaited } from './apart-seals.ts'
import { type Book, closeBook, openBook, partsIn, type Place, recordIn } from './book.ts'
import { note } from './journal.ts'
import { judge } from './judge.ts'
import { holderOf } from './place.ts'
import { ranksOf } from './roles.ts'
import { asFault, takeAct } from './store.ts'
import { streamOf, streamsOf } from './streams.ts'
import type { Caller, World } from './world.ts'

type Held = HeldReply['held'][number]

const HELD_PAGE = 100

type Kept = {
  id: string
  at: number
  officer: string
  officer_name: string
  device: string
  changes: string
}

/**
 * What others wrote and might not have taken, and this officer may take or drop: the words come
 * with it, so only what he could read himself is told.
 */
export async function heldFor(world: World, { officer }: Caller): Promise<HeldReply> {
  const kept = await keptIn(world, officer.commune)
  const held: Held[] = []
  for (const each of kept) {
    if (held.length >= HELD_PAGE) break
    if (await mayTake(world, officer, each)) held.push(asTold(each))
  }
  return { held, more: held.length < kept.length && held.length >= HELD_PAGE }
}

function keptIn({ db }: World, commune: string): Promise<Kept[]> {
  return db
    .selectFrom('held')
    .select(['id', 'at', 'officer', 'officer_name', 'device', 'changes'])
    .where((where) => where.and({ commune, dropped: 0 }))
    .orderBy('at')
    .execute()
}

/** Whether an officer may know of all that is held together, and do what its writer might not. */
async function mayTake(world: World, officer: Caller['officer'], kept: Kept): Promise<boolean> {
  if (kept.officer === officer.id) return false
  const changes = changesIn(kept)
  const [first] = changes
  if (!first) return false
  const book = await openBook(world.db, officer.commune, changes)
  const readable = await streamsOf(world.db, officer)
  for (const change of changes) {
    if (!(await mayKnow(book, officer, { kept, change, readable }))) return false
  }
  // One that meets a fault is told and can be dropped: it never takes the whole list with it.
  const verdict = await judge(book, inNameOf(officer, kept), first, world.now()).catch((error) =>
    asFault(world, first, error),
  )
  return !('refused' in verdict) || verdict.refused !== 'not-allowed'
}

type Asked = { kept: Kept; change: Change; readable: readonly string[] }

/** Whether an officer reads the record, or would if the change made it: a name kept back is not told. */
async function mayKnow(book: Book, officer: Caller['officer'], asked: Asked): Promise<boolean> {
  const { kept, change, readable } = asked
  const kind = kindNamed(change.kind)
  const place = { kind: change.kind, id: change.record }
  const stood = await recordIn(book, place)
  const said = saidIn(kept, place)
  // Who reads a record is told by what makes it: of one that is not here an edit says nothing of that.
  if (!kind || !(stood ? readable.includes(stood.stream) : said)) return false
  const values = { ...stood?.version.fields, ...said, ...change.fields, author: kept.officer }
  const holder = holderOf(kind, values)
  if (holder) return readable.includes((await recordIn(book, holder))?.stream ?? '')
  if (!(await readsWhole(book, { kept, kind, values, readable }))) return false
  return kind.restricted
    ? wouldRead(book, officer, { kind, values, readable })
    : readable.includes(streamOf(kind, officer.commune))
}

/** What a held act says of a record that it makes; nothing where it makes no such record. */
function saidIn(kept: Kept, { kind, id }: Place): Values | undefined {
  const said = changesIn(kept).filter((change) => change.kind === kind && change.record === id)
  if (!said.some(({ first }) => first)) return undefined
  return Object.fromEntries(said.flatMap(({ fields }) => Object.entries(fields)))
}

type Wanted = { kind: Kind; values: Values; readable: readonly string[] }

/**
 * Whether an officer reads what a record belongs to: where that stands, and the rules name its
 * readers also while those are to be confirmed; where the same act makes it that is asked of itself.
 */
async function readsWhole(book: Book, { kept, kind, values, readable }: Wanted & { kept: Kept }) {
  const whole = kind.partOf?.(values)
  if (!whole) return true
  const stood = await recordIn(book, whole)
  return stood ? readable.includes(stood.stream) : saidIn(kept, whole) !== undefined
}

/** Whether an officer would be among the readers of a record that says this. */
async function wouldRead(book: Book, officer: Caller['officer'], wanted: Wanted) {
  const { kind, values, readable } = wanted
  const ranks = await ranksOf(book.db, officer.commune)
  // Who may read it is not known while it names somebody who may not handle it. Where somebody it
  // is against came to lead, who else leads is told of it, or nobody would ever be.
  const issues = kind.checkRanks?.(values, ranks) ?? []
  if (issues.some(({ path }) => path === 'handler')) return false
  const readers = kind.restricted?.readers(values, await wholeOf(book, kind, values), ranks)
  if (!readers) return readable.includes(streamOf(kind, officer.commune))
  if (readers.never?.includes(officer.id)) return false
  return readers.officers.includes(officer.id) || hasRole(officer, ...readers.roles)
}

async function wholeOf(book: Book, kind: Kind, values: Values): Promise<Matter | undefined> {
  const whole = kind.partOf?.(values)
  const stood = whole && (await recordIn(book, whole))
  return stood && { values: stood.version.fields, parts: await partsIn(book, whole) }
}

function inNameOf(officer: Caller['officer'], { officer: id, officer_name: name }: Kept) {
  return { ...officer, inNameOf: { id, name } }
}

function changesIn({ changes }: Pick<Kept, 'changes'>): Change[] {
  return JSON.parse(changes) as Change[]
}

function asTold(kept: Kept): Held {
  const { id, at, officer, officer_name: name } = kept
  const changes = changesIn(kept).map(({ kind, record, fields }) => ({ kind, record, fields }))
  return { id, at, by: { id: officer, name }, changes }
}

/** What became of a held act: done, none of that id for this officer, or why it cannot be taken. */
export type Settling = 'done' | 'not-found' | 'not-valid'

/**
 * Takes a held act into the record in its author's name, whole or not at all, or drops it. Inside
 * a transaction.
 */
export async function settleHeld(
  world: World,
  { officer }: Caller,
  { id, act }: { id: string; act: 'take' | 'drop' },
): Promise<Settling> {
  const { commune } = officer
  const kept = (await keptIn(world, commune)).find((each) => each.id === id)
  if (!kept || !(await mayTake(world, officer, kept))) return 'not-found'
  if (act === 'take' && !(await takeHeld(world, officer, kept))) return 'not-valid'
  const set = act === 'take' ? undefined : { dropped: 1 }
  const which = { commune, id }
  // A dropped one stays known, so that its phone does not bring it here again each day.
  if (set)
    await world.db
      .updateTable('held')
      .set(set)
      .where((where) => where.and(which))
      .execute()
  else
    await world.db
      .deleteFrom('held')
      .where((where) => where.and(which))
      .execute()
  const told = act === 'take' ? 'held-taken' : 'held-dropped'
  await note(world, { commune, act: told, by: officer.id, about: kept.officer })
  return 'done'
}

async function takeHeld(world: World, officer: Caller['officer'], kept: Kept): Promise<boolean> {
  const changes = changesIn(kept)
  const book = await openBook(world.db, officer.commune, changes)
  const sender = { officer: inNameOf(officer, kept), device: kept.device, heldFor: officer.name }
  const receipts = await takeAct(world, book, sender, changes)
  await closeBook(book)
  await sealAwaited(world, officer.commune)
  return receipts.every((receipt) => !('refused' in receipt))
}
