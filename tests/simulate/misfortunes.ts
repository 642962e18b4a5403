import { sql } from 'kysely'

import type { Row } from '#protocol/change.ts'
import { eraseOld } from '#server/erase-old.ts'

import { forgetRecord, recordsOn, tablesOn, turnTo, wipe } from './disk.ts'
import { formsAfterDeath } from './forms.ts'
import type { Act } from './officers.ts'
import { codeOf, newPhone, type Phone, type Seat, signIn } from './phone.ts'
import { die, loseSeat } from './power.ts'
import { count, type Run, tell } from './run.ts'
import { noteTaken, standingStamps } from './restores.ts'
import { noteMade } from './saves.ts'
import { outboxOf } from './seen.ts'
import { openTab } from './tab.ts'
import { complete, work } from './tasks.ts'

function anySeat({ phones, dice }: Run): Seat | undefined {
  const seats = phones.filter(({ isLost }) => !isLost).flatMap((phone) => phone.seats)
  return seats.length > 0 ? dice.pick(seats) : undefined
}

/** The browser throws the storage of a notebook away; its officer signs in again. */
async function evict(run: Run): Promise<boolean> {
  const seat = anySeat(run)
  if (!seat) return false
  const { phone } = seat
  die(run, phone)
  wipe(phone.disk, seat.database)
  loseSeat(run, seat)
  Object.assign(seat, { forms: [], keepings: [], safe: {}, hasLost: true, told: 0 })
  delete seat.before
  for (const each of phone.seats) each.keepings = []
  count(run, 'fault: storage evicted')
  count(run, 'trap 18')
  tell(run, seat.name, 'has lost its storage')
  if (await signIn(run, phone, seat.person)) await openTab(run, seat)
  await work(phone.life)
  return true
}

/** The browser loses a part of a notebook: a row of the server's is there no more. */
async function loseHalf(run: Run): Promise<boolean> {
  const seat = anySeat(run)
  const rows = seat && recordsOn<Row>(seat.phone.disk, seat.database, 'base')
  if (!seat || !rows || rows.length === 0) return false
  const row = run.dice.pick(rows)
  const { kind, id } = row
  if (outboxOf(seat).some(({ record }) => record === id)) return false
  die(run, seat.phone)
  for (const each of seat.phone.seats) {
    for (const keeping of each.keepings) noteMade(run, keeping)
    each.keepings = []
    formsAfterDeath(run, each)
  }
  forgetRecord(seat.phone.disk, seat.database, ['base', [kind, id]])
  forgetRecord(seat.phone.disk, seat.database, [kind, id])
  seat.isHalfGone = true
  for (const stamp of standingStamps(row)) run.holders.get(stamp.slice(14))?.delete(seat)
  count(run, 'fault: storage half gone')
  tell(run, seat.name, `has lost ${kind} ${id.slice(0, 4)} from its storage`)
  await openTab(run, seat)
  await work(seat.phone.life)
  return true
}

/** A browser profile is copied to another machine, with all it has. */
async function copyProfile(run: Run): Promise<boolean> {
  if (run.phones.length >= 8) return false
  const seat = anySeat(run)
  if (!seat || seat.phone.life.running.length > 0) return false
  const copy = newPhone(run)
  copy.version = seat.phone.version
  copy.cookie = seat.phone.cookie
  await copyTables(seat, copy)
  const twin: Seat = {
    ...seat,
    name: `${copy.name} ${seat.person.login}`,
    phone: copy,
    tabs: [],
    lock: { waiting: [] },
    forms: [],
    keepings: [],
    restarted: new Set(),
  }
  copy.seats.push(twin)
  count(run, 'fault: profile copied')
  count(run, 'trap 6')
  tell(run, twin.name, `is a copy of ${seat.phone.name}`)
  await openTab(run, twin)
  await work(copy.life)
  return true
}

async function copyTables({ phone, database }: Seat, copy: Phone): Promise<void> {
  turnTo(copy.disk)
  const db = codeOf(copy).openDatabase(database)
  await complete(copy.life, () => db.open())
  for (const table of tablesOn(phone.disk, database)) {
    const records = recordsOn(phone.disk, database, table)
    await complete(copy.life, () => db.table(table).bulkPut(records))
  }
  db.close()
}

const YEAR_AND_A_BIT_MS = 410 * 86_400_000

/**
 * Years go by while the phones lie in their drawers, and each year the server takes out for good
 * what was kept as long as it may: mostly where there is something to take out, or to forget.
 */
async function yearsPass(run: Run): Promise<boolean> {
  const { dice } = run
  if (!(await hasToForget(run)) && dice.chance(0.9)) return false
  for (let left = 1 + dice.below(3); left > 0; left -= 1) await yearPasses(run)
  return true
}

async function yearPasses(run: Run): Promise<void> {
  // A backup may have the record still, and a phone what replaced words of it.
  await noteTaken(run)
  run.now += YEAR_AND_A_BIT_MS
  const cleaned = await eraseOld(run.server.world)
  // A quarter is the longest that anything is held, and more than a year has passed.
  for (const made of run.made.values()) if (made.isHeld) made.isHeldOut = true
  count(run, 'record taken out for good', cleaned.records)
  count(run, 'tombstone forgotten', cleaned.tombstones)
  tell(run, 'time', `a year passes; the server forgets ${JSON.stringify(cleaned)}`)
}

/** Whether a record stands that was taken out, or the word that one left its stream. */
async function hasToForget({ server }: Run): Promise<boolean> {
  const { rows } = await sql`select id from rows
    where gone = 1 or (contested is null and fields like '%"removedAt":"%') limit 1`.execute(
    server.world.db,
  )
  return rows.length > 0
}

export const misfortunes: Act[] = [
  { name: 'evict', weight: 0.15, happen: evict },
  { name: 'half', weight: 0.2, happen: loseHalf },
  { name: 'copy', weight: 0.15, happen: copyProfile },
  { name: 'years', weight: 0.4, happen: yearsPass },
]
