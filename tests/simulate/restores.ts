import { sql } from 'kysely'

import type { Row } from '#protocol/change.ts'
import { apartInMemory } from '#server/apart.ts'
import { createApp } from '#server/app.ts'
import { rolesOf } from '#server/roles.ts'
import { restoreBackup } from '#server/restore.ts'
import { endNumbersWait, numbersWait } from '#server/apart-lost.ts'
import { writeBackup } from '#server/backup.ts'
import { openDatabase } from '#server/database.ts'
import type { World } from '#server/world.ts'

import { recordsOn } from './disk.ts'
import type { Seat } from './phone.ts'
import { loseForGood } from './power.ts'
import { count, fail, type Made, type Run, tell } from './run.ts'
import type { Backup, Person } from './server.ts'
import { isClosed, isErased, readTruth } from './truth.ts'

/**
 * Makes a backup, mostly where a name is kept back; half of them are also checked, and what they
 * hold is safe.
 */
export async function backUp(run: Run): Promise<boolean> {
  const { server } = run
  if (run.dice.chance(0.7) && !(await holdsClosed(run))) return false
  const isSafe = run.dice.chance(0.5)
  const heads = await server.world.db.selectFrom('streams').select(['name', 'head']).execute()
  const bytes = await writeBackup(server.world)
  server.backups.push({ bytes, at: run.acts, isSafe })
  // It takes minutes: meanwhile a standby has heard of everything.
  delete server.standby
  if (isSafe) await keepSafe(run, heads)
  count(run, isSafe ? 'backup made and checked' : 'backup made')
  tell(run, 'server', isSafe ? 'makes a backup and checks it' : 'makes a backup')
  return true
}

async function keepSafe({ server }: Run, heads: readonly { name: string; head: number }[]) {
  for (const { name, head } of heads) {
    const { db } = server.world
    await db.updateTable('streams').set({ safe: head }).where('name', '=', name).execute()
  }
}

/**
 * The server's database is lost, mostly where a name is kept back, and begins again from a backup
 * that is not older than what is safe.
 */
export async function restore(run: Run): Promise<boolean> {
  const { server, dice } = run
  if (dice.chance(0.75) && !(await holdsClosed(run))) return false
  const { backups } = server
  const from = backups.findLastIndex(({ isSafe }) => isSafe)
  const usable = backups.slice(Math.max(0, from))
  if (usable.length === 0) return false
  const backup = dice.pick(usable)
  await noteRisk(run)
  burnPhone(run, backup)
  await readBack(run, backup)
  // What a server began from counts as safe on it: that file was read to its end.
  server.backups = [...backups.slice(0, backups.indexOf(backup)), { ...backup, isSafe: true }]
  delete server.standby
  count(run, 'fault: server restored from a backup')
  count(run, 'trap 17')
  tell(run, 'server', `begins again from the backup of act ${backup.at}`)
  for (const made of await noteLost(run)) {
    if (made.receipt) count(run, 'trap 32')
    if (made.fate === 'lost' && run.holders.has(made.id)) count(run, 'trap 37')
    delete made.receipt
  }
  return true
}

/** Whether a record stands that only some of its commune read. */
async function holdsClosed({ server }: Run): Promise<boolean> {
  const { rows } = await sql`select id from rows
    where gone = 0 and stream not like '%:%' limit 1`.execute(server.world.db)
  return rows.length > 0
}

async function readBack(run: Run, { bytes }: Backup): Promise<void> {
  const { server, dice } = run
  const isLost = dice.chance(0.5)
  const facts = server.journal.facts
  if (isLost) {
    server.journal = apartInMemory()
    server.isJournalLost = true
    count(run, 'fault: journal lost')
  }
  const old = server.world
  const { apart } = server.journal
  const world: World = { ...old, db: openDatabase(':memory:'), apart }
  await restoreBackup(world, bytes, { apart: isLost ? undefined : { facts, journals: [] } })
  await old.db.destroy()
  server.world = world
  server.app = createApp(world)
  server.waiting = isLost ? await closedStreams(run) : new Set()
  await noteRights(run, isLost)
}

/** What only some of a commune read. Who they are by now, only the journal that is lost would know. */
async function closedStreams(run: Run): Promise<ReadonlySet<string>> {
  run.server.waiting = new Set()
  const { rows, unconfirmed } = await readTruth(run)
  const closed = rows.map(({ stream }) => stream).filter(isClosed)
  const open = closed.find((stream) => !unconfirmed.has(stream))
  if (open !== undefined) fail(run, `Without the journal all readers wait: ${open}`)
  if (closed.length > 0) count(run, 'journal lost where readers wait')
  return new Set(closed)
}

/**
 * Without the journal, rights are again what they were when the backup was made; with it, none that
 * was given or ended since is forgotten, nor one that a standby had not heard of.
 */
async function noteRights(run: Run, isLost: boolean): Promise<void> {
  for (const person of await changedPeople(run)) {
    if (!isLost && !person.isBehind) {
      fail(run, `A restore forgets no right and no end of one: ${person.login}`)
    }
  }
  await adoptRights(run)
  for (const person of run.server.people) delete person.isBehind
}

/** The officers of whom the database says something else than was said to it last. */
async function changedPeople({ server }: Run): Promise<Person[]> {
  const accounts = await accountsOf(server)
  return server.people.filter((person) => {
    const account = accounts.get(person.id)
    return account && JSON.stringify(rightsIn(person)) !== JSON.stringify(rightsIn(account))
  })
}

/** Takes for true what the database says of rights; answers whose are others than before. */
export async function adoptRights(run: Run): Promise<Person[]> {
  const { server, phones } = run
  const accounts = await accountsOf(server)
  const changed = await changedPeople(run)
  for (const person of changed) {
    const before = rightsIn(person)
    Object.assign(person, accounts.get(person.id))
    const { commune, roles } = rightsIn(person)
    const hasLost = roles.join() !== before.roles.join() || commune !== before.commune
    const own = phones.flatMap(({ seats }) => seats).filter((seat) => seat.person === person)
    if (hasLost) for (const seat of own) seat.hasLost = true
  }
  return changed
}

type Rights = Pick<Person, 'commune' | 'roles' | 'isActive'>

function rightsIn({ commune, roles, isActive }: Rights): Rights {
  return { commune, roles: roles.toSorted(), isActive }
}

async function accountsOf({ world }: Run['server']): Promise<Map<string, Rights>> {
  const { rows } = await sql<{ id: string; commune: string; roles: string; active: number }>`
    select id, commune, roles, active from accounts`.execute(world.db)
  return new Map(
    rows.map(({ id, commune, roles, active }) => [
      id,
      { commune, roles: rolesOf(roles), isActive: active === 1 },
    ]),
  )
}

/** What the log has, before any of it is lost or goes for good. */
export async function noteTaken(run: Run): Promise<void> {
  for (const { change } of (await readTruth(run)).log) run.everTaken.add(change)
}

/** Who holds which value that a backup may lack, before the database is lost. */
export async function noteRisk(run: Run): Promise<void> {
  await noteTaken(run)
  const seats = run.phones.filter(({ isLost }) => !isLost).flatMap((phone) => phone.seats)
  for (const seat of seats) {
    for (const row of recordsOn<Row>(seat.phone.disk, seat.database, 'base')) {
      for (const stamp of standingStamps(row)) noteHolder(run, stamp.slice(14), seat)
    }
  }
}

/**
 * What takes the server may take the phone beside it: then a colleague's phone alone still shows
 * what somebody wrote since the backup.
 */
export function burnPhone(run: Run, { at }: Pick<Backup, 'at'>): void {
  const { dice, phones } = run
  if (phones.filter(({ isLost }) => !isLost).length < 3 || !dice.chance(0.6)) return
  const isElsewhere = ({ id, seat }: Made) =>
    [...(run.holders.get(id) ?? [])].some(({ phone }) => phone !== seat.phone && !phone.isLost)
  const writers = [...run.made.values()]
    .filter((made) => made.at > at && made.fate === 'made' && isElsewhere(made))
    .map(({ seat }) => seat.phone)
    .filter(({ isLost }) => !isLost)
  if (writers.length > 0) loseForGood(run, dice.pick(writers))
}

export function standingStamps({
  stamps,
  contested = {},
  alike = {},
}: Pick<Row, 'stamps' | 'contested' | 'alike'>): string[] {
  const several = [contested, alike].flatMap((by) => Object.values(by).flat())
  return [...Object.values(stamps), ...several.map(({ stamp }) => stamp)]
}

function noteHolder(run: Run, id: string, seat: Seat): void {
  if (!run.made.has(id)) return
  const holders = run.holders.get(id) ?? new Set<Seat>()
  holders.add(seat)
  run.holders.set(id, holders)
}

/** Notes what the database lacks by now; the caller takes its receipts. */
export async function noteLost(run: Run): Promise<Made[]> {
  const truth = await readTruth(run)
  const lost: Made[] = []
  const logged = new Set(truth.log.map(({ change }) => change))
  run.server.life += 1
  run.server.lost.clear()
  const { rows: held } = await sql<{ changes: string }>`select changes from held`.execute(
    run.server.world.db,
  )
  for (const made of run.made.values()) {
    made.isHeld &&= made.isHeldOut ?? held.some(({ changes }) => changes.includes(made.id))
    if (logged.has(made.id) || isErased(truth, made)) continue
    run.server.lost.add(made.id)
    delete made.taken
    lost.push(made)
  }
  return lost
}

/** All phones have been back: what had to wait for its number gets it. False when nothing waits. */
export async function endWaiting(run: Run): Promise<boolean> {
  if (!run.server.isJournalLost || !(await numbersWait(run.server.world))) return false
  const given = await endNumbersWait(run.server.world)
  await forgetEmpty(run)
  tell(run, 'admin', `says that all phones are back: ${given} numbers`)
  return true
}

/** Where nothing stands nobody waits. */
async function forgetEmpty(run: Run): Promise<void> {
  const { rows } = await readTruth(run)
  const standing = new Set(rows.map(({ stream }) => stream))
  run.server.waiting = new Set([...run.server.waiting].filter((stream) => standing.has(stream)))
}
