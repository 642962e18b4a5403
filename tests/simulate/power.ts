import { dieOn } from './disk.ts'
import { formsAfterDeath } from './forms.ts'
import type { Phone, Seat } from './phone.ts'
import { orphan } from './road.ts'
import { count, type Run, tell } from './run.ts'
import { noteMade } from './saves.ts'
import { openTab } from './tab.ts'
import { newLife, work } from './tasks.ts'
import { checkKept } from './watch.ts'

/** The phone dies in the middle of whatever it does, and is opened again from what its disk has. */
export async function crash(run: Run, phone: Phone): Promise<void> {
  die(run, phone)
  for (const seat of phone.seats) {
    // What was begun and not acknowledged is there whole or not at all.
    for (const keeping of seat.keepings) noteMade(run, keeping)
    seat.keepings = []
    checkKept(run, seat)
    formsAfterDeath(run, seat)
  }
  const last = phone.seats.at(-1)
  if (last) await openTab(run, last)
  await work(phone.life)
}

/** Ends the life of a phone: nothing it had begun goes on. */
export function die(run: Run, phone: Phone): void {
  const { life } = phone
  life.isOver = true
  const isSaving = phone.seats.some(({ keepings }) => keepings.length > 0)
  if (isSaving) count(run, 'trap 12')
  const lost = dieOn(phone.disk)
  if (lost > 0) count(run, 'relaxed transaction lost', lost)
  orphan(run, life)
  phone.life = newLife()
  for (const seat of phone.seats) {
    seat.tabs = []
    seat.lock = { waiting: [] }
  }
  count(run, 'fault: phone dies')
  tell(run, phone.name, 'dies')
}

/** A phone that is never seen again, with all that only it had. */
export function loseForGood(run: Run, phone: Phone): void {
  die(run, phone)
  phone.isLost = true
  for (const seat of phone.seats) loseSeat(run, seat)
  count(run, 'fault: phone lost for good')
  tell(run, phone.name, 'is lost for good')
}

/** What only this notebook had is exempt: nobody can give it back. */
export function loseSeat(run: Run, seat: Seat): void {
  for (const made of run.made.values()) {
    if (made.seat === seat && made.fate === 'made') made.fate = 'lost'
  }
}
