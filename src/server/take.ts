import { sql } from 'kysely'

import type { Receipt } from '#protocol/api.ts'
import { idOf, millisOf, type Stamp, stampOf } from '#protocol/stamp.ts'
import {
  NOBODY,
  type Person,
  type Standing,
  standingOf,
  type Version,
  withStanding,
} from '#protocol/change.ts'

import { stateOf } from './backup-state.ts'
import { type Book, changeKey, counterOf, keyOf, noteReplaced, type Place } from './book.ts'
import { canonical } from './canonical.ts'
import type { Verdict } from './judge.ts'
import { markOf } from './mark.ts'
import { type Chance, followWhole, leave, placeOf, removeTombstone } from './place.ts'
import { redactHeld, redactLog } from './redact-log.ts'
import { newRegister, numberIn } from './register-numbers.ts'
import { nextPosition, recount } from './streams.ts'
import type { World } from './world.ts'

/** Who made a change, on which phone, and when the server takes it. */
export type Hand = {
  by: Person
  device: string
  now: number
  heldFor?: string
  isBack?: boolean
  /** What was given back stood in a stream of its own. */
  isClosed?: boolean
}

/** Where a change lands: its place, and the record with what the server adds. */
type Landing = {
  verdict: Verdict
  stream: string
  position: number
  /** What tells this taking of the change from any other. */
  mark: string
  version: Version
  receipt: Receipt
  /** Where a row that was given back stood in the life before. */
  back: string | null
  /** Whether the stream did not have the record before. */
  isNewThere: boolean
}

/**
 * Writes what was judged: the row at its new position in the stream it belongs to now, and the
 * change into the log; then brings what hangs on it into step.
 */
export async function take(
  book: Book,
  world: Chance & Pick<World, 'apart'>,
  verdict: Verdict,
  hand: Hand & { back?: string },
): Promise<Receipt> {
  const { change, before, whole } = verdict
  const place = { kind: change.kind, id: change.record }
  const apart = keptApartNow(verdict)
  const shown = onlyShown(await numbered(book, world, verdict), apart)
  const version = await withNames(book, place, shown, hand)
  const landing = await land(book, world, {
    verdict,
    version,
    back: hand.back,
    isClosed: hand.isClosed,
    now: hand.now,
  })
  if (landing.isNewThere) await insertRow(book, landing)
  else await updateRow(book, landing)
  await writeLog(book, landing, hand)

  const { stream, position, mark, back, receipt } = landing
  book.records.set(keyOf(place), { version, stream, position, back })
  book.receipts.set(changeKey(change), receipt)
  noteReplaced(book, place, change.over)
  if (before && apart.length > 0) {
    await redactLog(book, place, apart)
    await redactHeld(book, place, apart)
  }
  // What came back before it may have waited for it; no part of anything has parts of its own else.
  const isNew = !before && (hand.isBack === true || !whole)
  if (whole) await followWhole(book, world, { whole, mark, isNew: false })
  if (!whole || isNew) await followWhole(book, world, { whole: place, mark, isNew })
  return receipt
}

type Coming = {
  verdict: Verdict
  version: Version
  back: string | undefined
  isClosed: boolean | undefined
  now: number
}

/** Takes the next position in the stream the record belongs to now; out of another, if it moves. */
async function land(book: Book, world: Chance, coming: Coming): Promise<Landing> {
  const { verdict, version, isClosed } = coming
  const { kind, change, stamp, before, whole } = verdict
  const place = { kind: change.kind, id: change.record }
  const stream = await placeOf(book, world, { kind, place, version, whole, isClosed })
  const stays = before?.stream === stream
  const mark = markOf(change.id, coming.now)
  if (before && !stays) await leave(book, world, place, { stood: before, mark })
  const counter = await counterOf(book, stream)
  const position = nextPosition(counter, mark)
  recount(counter, stays ? weighed(before) : undefined, { position, stamps: version.stamps })
  const told = stamp === change.stamp ? {} : { stamp }
  const receipt: Receipt = { id: change.id, stream, position, mark, ...told, at: coming.now }
  const back = coming.back ?? before?.back ?? null
  return { verdict, stream, position, mark, version, receipt, back, isNewThere: !stays }
}

/** What a record may hold no more from this change on: it leaves the history and what is held as well. */
function keptApartNow({ kind, before, after }: Verdict): readonly string[] {
  const names = kind.keptApart?.(after.fields) ?? []
  const had = before ? (kind.keptApart?.(before.version.fields) ?? []) : []
  return names.filter((name) => !had.includes(name))
}

/** The version with one value alone in some fields. */
function onlyShown(version: Version, names: readonly string[]): Version {
  return names.reduce(
    (next, name) => withStanding(next, name, standingOf(next, name).slice(0, 1)),
    version,
  )
}

function weighed(before: NonNullable<Verdict['before']>) {
  return { position: before.position, stamps: before.version.stamps }
}

/** Every value that stands beside others with who set it, as the log knows it. */
async function withNames(
  { db, commune }: Book,
  place: Place,
  version: Version,
  { by }: Hand,
): Promise<Version> {
  const { contested = {}, alike = {} } = version
  const beside: Known[] = [...Object.values(contested).flat(), ...Object.values(alike).flat()]
  const unknown = beside.filter((each) => each.by.id === '')
  if (unknown.length === 0) return version
  const authors = await db
    .selectFrom('log')
    .select(['change', 'officer', 'officer_name'])
    .where((where) => where.and({ commune, kind: place.kind, record: place.id }))
    .where('change', 'in', [...new Set(unknown.map(({ stamp }) => idOf(stamp)))])
    .execute()
  const byChange = new Map(
    authors.map(({ change, officer: id, officer_name: name }) => [change, { id, name }]),
  )
  const nameOf = (each: Known): Person =>
    each.by.id === '' ? (byChange.get(idOf(each.stamp)) ?? { ...by, id: '', name: '' }) : each.by
  const named = <One extends Known>(several: Record<string, One[]>): Record<string, One[]> =>
    Object.fromEntries(
      Object.entries(several).map(([name, all]) => [
        name,
        all.map((each) => ({ ...each, by: nameOf(each) })),
      ]),
    )
  return {
    ...version,
    ...(version.contested && { contested: named(contested) }),
    ...(version.alike && { alike: named(alike) }),
  }
}

type Known = Pick<Standing, 'stamp' | 'by'>

/** The record with its number, when this change is the one that brings it into a register. */
async function numbered(
  { db, commune }: Book,
  { apart }: Pick<World, 'apart'>,
  verdict: Verdict,
): Promise<Version> {
  const { kind, change, stamp, before, after } = verdict
  const register = newRegister(kind, before?.version.fields, after.fields)
  if (!register) return after
  // After a restore nobody knows yet which numbers were given since the backup: it has none.
  if ((await stateOf({ db }, 'apart_lost')) === '1') return withoutNumber(after, stamp)
  const place = { kind: change.kind, id: change.record }
  const { number, isNew } = await numberIn(db, commune, register, place)
  if (isNew) apart.note({ fact: 'number', commune, ...register, number, ...place })
  const registerNo = `${register.register}-${number}`
  if (after.fields['registerNo'] === registerNo) return after
  return {
    ...after,
    fields: { ...after.fields, registerNo },
    stamps: { ...after.stamps, registerNo: laterThan(after.stamps['registerNo'], stamp) },
  }
}

/** The record without the number it had in another register. */
function withoutNumber(version: Version, stamp: Stamp): Version {
  const had = version.stamps['registerNo']
  if (had === undefined) return version
  const none = { value: null, stamp: laterThan(had, stamp), by: NOBODY }
  return withStanding(version, 'registerNo', [none])
}

function laterThan(old: Stamp | undefined, stamp: Stamp): Stamp {
  if (old === undefined || old < stamp) return stamp
  return stampOf(millisOf(old) + 1, stamp.slice(14))
}

/** Written as plain SQL, like the log below: these run for every change of every phone. */
async function updateRow({ db, commune }: Book, { verdict, ...landing }: Landing) {
  const { stream, position, mark, version, back } = landing
  const { kind, record } = verdict.change
  await sql`update rows
    set position = ${position}, mark = ${mark}, fields = ${canonical(version.fields)},
      stamps = ${canonical(version.stamps)}, contested = ${severalIn(version.contested)},
      alike = ${severalIn(version.alike)}, back = ${back}
    where commune = ${commune} and kind = ${kind} and id = ${record} and stream = ${stream}
  `.execute(db)
}

async function insertRow(book: Book, { verdict, ...landing }: Landing) {
  const { db, commune } = book
  const { stream, position, mark, version, back } = landing
  const { change, before, whole } = verdict
  const { kind, record } = change
  const { author = null } = version.fields
  if (before) await removeTombstone(book, { kind, id: record }, stream)
  await sql`insert into rows
    (commune, kind, id, stream, position, mark, fields, stamps, contested, alike, author, of_kind,
      of_id, gone, back)
    values (${commune}, ${kind}, ${record}, ${stream}, ${position}, ${mark},
      ${canonical(version.fields)}, ${canonical(version.stamps)}, ${severalIn(version.contested)},
      ${severalIn(version.alike)}, ${author}, ${whole?.kind ?? null}, ${whole?.id ?? null}, 0, ${back})
  `.execute(db)
}

/** Values of several officers as a column holds them. */
export function severalIn(several: Version['contested'] | Version['alike']): string | null {
  return several ? canonical(several) : null
}

async function writeLog({ db, commune }: Book, landing: Landing, hand: Hand) {
  const { verdict, stream, position, mark, version, receipt } = landing
  const { change, stamp, after } = verdict
  const registerNo =
    version.fields['registerNo'] === after.fields['registerNo']
      ? {}
      : { registerNo: version.fields['registerNo'] }
  const fields = canonical({ ...change.fields, ...registerNo })
  const claimed = stamp === change.stamp ? null : change.stamp
  const over = change.over ? canonical(change.over) : null
  await sql`insert into log
    (commune, kind, record, change, stream, position, at, stamp, claimed,
      officer, officer_name, device, fields, over, receipt, held_for, back, mark)
    values (${commune}, ${change.kind}, ${change.record}, ${change.id}, ${stream}, ${position},
      ${hand.now}, ${stamp}, ${claimed}, ${hand.by.id}, ${hand.by.name}, ${hand.device},
      ${fields}, ${over}, ${JSON.stringify(receipt)}, ${hand.heldFor ?? null},
      ${hand.isBack ? 1 : 0}, ${mark})
  `.execute(db)
}
