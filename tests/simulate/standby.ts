import { type Kysely, sql } from 'kysely'

import type { Based } from '#data/db.ts'
import { START_CURSOR } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'
import { tableNames } from '#server/backup-tables.ts'
import type { Tables } from '#server/tables.ts'

import { recordsOn } from './disk.ts'
import type { Act } from './officers.ts'
import { ownIn, type Seat } from './phone.ts'
import { adoptRights, burnPhone, noteLost, noteRisk } from './restores.ts'
import { count, type Run, tell } from './run.ts'
import { isAtRest } from './tasks.ts'
import { positionIn } from './watch.ts'

/** What a standby has of the database, and when it last heard from it. */
export type Standby = { tables: Map<string, object[]>; at: number; now: number }

/** A standby that was cut off for longer is no standby any more. */
const LAG_MAX_MS = 600_000

/** From now on the standby hears nothing more of what the server takes. */
async function fallBehind(run: Run): Promise<boolean> {
  const { server } = run
  server.standby = { tables: await copyOf(server.world.db), at: run.acts, now: run.now }
  tell(run, 'server', 'has a standby that hears nothing more')
  return true
}

/** The server dies, and its standby goes on in the same life, without the last seconds. */
async function promote(run: Run): Promise<boolean> {
  const { server } = run
  const { standby } = server
  if (!standby) return false
  delete server.standby
  if (run.now - standby.now > LAG_MAX_MS) return false
  await noteRisk(run)
  notePassed(run, standby)
  burnPhone(run, standby)
  await putBack(server.world.db, standby.tables)
  await takeNumbers(run)
  count(run, 'fault: database put back in the same life')
  tell(run, 'server', `is its standby, which knows all until act ${standby.at}`)
  // The journal beside the database tells a server that starts its numbers, and nothing else.
  for (const person of await adoptRights(run)) person.isBehind = true
  const lost = await noteLost(run)
  for (const made of lost) delete made.receipt
  if (lost.some(({ id }) => run.everTaken.has(id))) count(run, 'trap 40')
  if (lost.some(({ fate, id }) => fate === 'lost' && run.holders.has(id)))
    count(run, 'last seconds on a colleague’s phone alone')
  return true
}

/** All that stands in the tables, in the order in which it was written. */
async function copyOf(db: Kysely<Tables>): Promise<Map<string, object[]>> {
  const tables = new Map<string, object[]>()
  for (const name of tableNames) {
    const { rows } = await sql<object>`select * from ${sql.table(name)} order by rowid`.execute(db)
    tables.set(name, rows)
  }
  return tables
}

async function putBack(db: Kysely<Tables>, tables: Standby['tables']): Promise<void> {
  await db.transaction().execute(async (inside) => {
    for (const name of tableNames.toReversed()) await inside.deleteFrom(name).execute()
    for (const name of tableNames) {
      for (const row of tables.get(name) ?? []) {
        await inside
          .insertInto(name)
          .values({ ...row })
          .execute()
      }
    }
  })
}

/** What a server does at its start: no register number that the journal knows is given twice. */
async function takeNumbers({ server }: Run): Promise<void> {
  const { db } = server.world
  for (const fact of server.journal.facts) {
    if (fact.fact !== 'number') continue
    const { commune, register, year, number, kind, id: record } = fact
    await db
      .insertInto('register_numbers')
      .values({ commune, register, year, number, kind, record })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

type Place = Pick<Row, 'stream' | 'kind' | 'id' | 'position'> & { gone: number }

function recordOf({ stream, kind, id }: Pick<Row, 'stream' | 'kind' | 'id'>): string {
  return `${stream} ${kind} ${id}`
}

function placeOf(place: Omit<Place, 'gone'>): string {
  return `${recordOf(place)} ${place.position}`
}

/**
 * Where a phone had read further than the standby, the mark of its cursor tells. A record that it
 * had read in another stream since is behind it in its old one again, which no cursor shows: then
 * the digest alone tells.
 */
function notePassed(run: Run, { tables }: Standby): void {
  const { phones, parcels } = run
  const streams = (tables.get('streams') ?? []) as { name: string; head: number }[]
  const heads = new Map(streams.map(({ name, head }) => [name, head]))
  const standing = (tables.get('rows') ?? []) as Place[]
  for (const seat of phones.flatMap((phone) => phone.seats)) {
    // An answer that is under way was given before, and is read after.
    const mayRead =
      !isAtRest(seat.phone.life) || parcels.some((each) => each.seat === seat && each.answer)
    if (mayRead || hasPassed(seat, heads, standing)) seat.hasPassed = true
    count(
      run,
      seat.hasPassed ? 'phone that passed over a row' : 'phone that its cursors tell of all',
    )
  }
}

/**
 * Whether something stands where a phone has read and would go on, which the phone has elsewhere,
 * or has from before it started over; or has left there, and the phone has it.
 */
function hasPassed(
  seat: Seat,
  heads: ReadonlyMap<string, number>,
  standing: readonly Place[],
): boolean {
  const rows = recordsOn<Based>(seat.phone.disk, seat.database, 'base')
  const read = rows.filter(({ unconfirmed }) => unconfirmed === undefined)
  const [known, held] = [new Set(read.map(placeOf)), new Set(read.map(recordOf))]
  const cursors = ownIn(seat)?.cursors ?? {}
  return standing.some((row) => {
    const position = positionIn(cursors[row.stream] ?? START_CURSOR)
    const goesOn = position <= (heads.get(row.stream) ?? 0)
    const isPassed = goesOn && row.position <= position
    return isPassed && (row.gone === 1 ? held.has(recordOf(row)) : !known.has(placeOf(row)))
  })
}

export const standbyActs: Act[] = [
  { name: 'fall behind', weight: 0.5, happen: fallBehind },
  { name: 'promote', weight: 12, happen: promote },
]
