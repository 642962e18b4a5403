import { sql } from 'kysely'

import { checkAll } from './invariants.ts'
import { ownIn, type Phone, type Seat, signIn } from './phone.ts'
import { confirmReaders, onlyLeadersHoldWhatWaits } from './readers.ts'
import { endWaiting } from './restores.ts'
import { arrive, forget, give } from './road.ts'
import { fail, type Run, tell } from './run.ts'
import { outboxOf } from './seen.ts'
import { openTab, takeOver } from './tab.ts'
import { within, work } from './tasks.ts'
import { watch } from './watch.ts'

const ROUNDS_MAX = 30

/** The network is good from now on: everybody exchanges until nothing moves any more. */
export async function rest(run: Run): Promise<void> {
  tell(run, 'time', 'the network is good from now on')
  for (const phone of run.phones) await work(phone.life)
  await emptyRoad(run)
  run.now += 2 * 86_400_000
  let before = ''
  for (let round = 0; round < ROUNDS_MAX && !run.violation; round += 1) {
    for (const phone of run.phones) {
      if (!phone.isLost) await exchange(run, phone, round % 2 === 0)
    }
    watch(run)
    const now = await stateOf(run)
    if (now === before && !(await endRestore(run))) return checkAll(run)
    before = now
  }
  fail(run, 'Everything comes to rest once the network is good')
}

/** What a restore without the journal left to people is done. False when nothing was left. */
async function endRestore(run: Run): Promise<boolean> {
  await onlyLeadersHoldWhatWaits(run)
  const isConfirmed = await confirmReaders(run)
  return (await endWaiting(run)) || isConfirmed
}

async function exchange(run: Run, phone: Phone, isAsked: boolean): Promise<void> {
  for (const seat of phone.seats) {
    await makeReady(run, seat)
    for (const tab of seat.tabs) {
      if (!tab.db.isOpen()) continue
      within(tab.life, () => (isAsked ? tab.schedule.tryNow() : tab.schedule.wake()))
      await work(tab.life)
      await emptyRoad(run)
      while (takeOver(run, seat)) {
        await work(tab.life)
        await emptyRoad(run)
      }
    }
  }
}

/** A page is open, and its officer signed in if that is what it waits for. */
async function makeReady(run: Run, seat: Seat): Promise<void> {
  if (!seat.person.isActive) return
  if (seat.tabs.every(({ db }) => !db.isOpen())) await openTab(run, seat)
  await work(seat.phone.life)
  const isStopped = seat.tabs.some(({ schedule }) =>
    ['sign-in', 'other-device', 'blocked'].includes(schedule.status().trouble ?? ''),
  )
  if (isStopped || seat.phone.seats.length > 1) await signIn(run, seat.phone, seat.person)
}

/** All that could still move. */
async function stateOf({ server, phones }: Run): Promise<string> {
  const streams = await sql`select name, head from streams`.execute(server.world.db)
  const seats = phones.flatMap((phone) => phone.seats)
  const own = seats.map((seat) => [
    ownIn(seat)?.epoch,
    ownIn(seat)?.cursors,
    ownIn(seat)?.over,
    outboxOf(seat).map(({ id, state }) => id + state),
  ])
  return JSON.stringify([streams.rows, own])
}

async function emptyRoad(run: Run): Promise<void> {
  for (let parcel = run.parcels[0]; parcel; parcel = run.parcels[0]) {
    if (parcel.isAwaited) await give(run, parcel, parcel.answer ?? (await arrive(run, parcel)))
    else forget(run, parcel)
  }
}
