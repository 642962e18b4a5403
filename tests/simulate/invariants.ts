import { referenceOf } from './came-back.ts'
import { Ledger, textOf } from './reference.ts'
import {
  actsAreTakenWhole,
  everyCommuneIsApart,
  everyPhoneKnowsWhatWasTaken,
  everyRefusalHasItsReason,
  nobodyDoesWhatHeMayNot,
} from './more-invariants.ts'
import { nothingWaitsForALeader } from './readers.ts'
import { registerNumbersHaveNoGaps } from './register-invariants.ts'
import type { Seat } from './phone.ts'
import { count, fail, type Made, type Run } from './run.ts'
import { sealedWordsStandNowhere } from './sealed-invariants.ts'
import {
  digestsAreEqual,
  everyScreenIsTheServers,
  nobodyHoldsWhatHeMayNotRead,
} from './screen-invariants.ts'
import { isReading } from './tab.ts'
import {
  isErased,
  keyOf,
  type Logged,
  placeOf,
  readTruth,
  sealedIn,
  type Truth,
  without,
} from './truth.ts'
import { everyTurnIsOne } from './turns.ts'
import { everyWordIsAccountedFor } from './word-invariants.ts'

/** What must hold after quiet, one promise after the other. */
export async function checkAll(run: Run): Promise<void> {
  const truth = await readTruth(run)
  const seats = run.phones.filter(({ isLost }) => !isLost).flatMap((phone) => phone.seats)
  everyChangeIsInTheLogOnce(run, truth)
  everyRowIsWhatItsChangesMake(run, truth)
  everyWordIsAccountedFor(run, truth)
  registerNumbersHaveNoGaps(run, truth)
  actsAreTakenWhole(run, truth)
  nobodyDoesWhatHeMayNot(run, truth)
  everyTurnIsOne(run, truth)
  nothingWaitsForALeader(run, truth)
  await sealedWordsStandNowhere(run, truth)
  for (const seat of seats) {
    everyPhoneGetsThrough(run, seat)
    if (!isReading(seat)) continue
    everyScreenIsTheServers(run, truth, seat)
    digestsAreEqual(run, truth, seat)
    everyPhoneKnowsWhatWasTaken(run, truth, seat)
    everyRefusalHasItsReason(run, truth, seat)
    everyCommuneIsApart(run, seat)
    nobodyHoldsWhatHeMayNotRead(run, truth, seat)
  }
}

/** Once the network is good nothing keeps a phone from the server but the server's own word. */
function everyPhoneGetsThrough(run: Run, { name, person, tabs }: Seat): void {
  if (!person.isActive) return
  for (const { db, schedule } of tabs) {
    const { trouble } = schedule.status()
    if (!db.isOpen() || trouble === undefined || BY_THE_SERVER.has(trouble)) continue
    fail(run, `Every phone gets through once the network is good: ${name} has ${trouble}`)
  }
}

/** What only a person can mend: to sign in again, on this phone or at all. */
const BY_THE_SERVER = new Set(['sign-in', 'other-device', 'blocked'])

/** Each change with a receipt is in the log exactly once, as its officer made it, and nothing else is. */
function everyChangeIsInTheLogOnce(run: Run, truth: Truth): void {
  const { log } = truth
  const logged = new Set<string>()
  for (const entry of log) {
    const { change } = entry
    const made = run.made.get(change)
    if (!made && !isOurs(entry)) fail(run, `Nothing is in the log that no officer made: ${change}`)
    if (logged.has(change)) fail(run, `A change is in the log once: ${change}`)
    logged.add(change)
    if (made) checkSaid(run, truth, entry, made)
  }
  const lacking = [...run.made.values()].find(
    (made) => hasReceipt(made) && !made.isHeld && !logged.has(made.id) && !isErased(truth, made),
  )
  if (lacking)
    fail(run, `A change with a receipt is in the log: ${lacking.id} of ${lacking.seat.name}`)
}

function hasReceipt({ receipt, fate }: Made): boolean {
  return receipt !== undefined && fate === 'made'
}

/** What the server, a leader by law, or the admin says, and what was given back. */
function isOurs({ isBack, isSealing, officer }: Logged): boolean {
  return isBack || isSealing || officer === 'server' || officer.includes('quantri')
}

function checkSaid(run: Run, truth: Truth, { change, fields }: Logged, made: Made): void {
  const isOut = ['registerNo', ...sealedIn(truth, made)]
  const told = textOf(without(fields, isOut))
  const meant = textOf(without(made.fields, isOut))
  if (told !== meant) fail(run, `The log says what the officer said: ${change}\n${told}\n${meant}`)
}

/** Every row shows what its changes make of it: what stands, what is contested, the latest stamp first. */
function everyRowIsWhatItsChangesMake(run: Run, truth: Truth): void {
  const isSealed = new Set(truth.log.filter(({ isSealing }) => isSealing).map(keyOf))
  const ledgers = referenceOf(run, truth)
  for (const row of truth.rows) {
    const key = keyOf(placeOf(row))
    const out = ['registerNo', 'author', ...sealedIn(truth, placeOf(row))]
    // Whoever takes a record out sees the seal, and not what stood in its place.
    if (isSealed.has(key)) out.push('sealed', 'removedAt')
    const isTold = (name: string) => !out.includes(name)
    const ledger = ledgers.get(key)
    if (!ledger) {
      count(run, 'record not compared since it came back')
      continue
    }
    const [told, wanted] = [Ledger.of(row).text(isTold), ledger.text(isTold)]
    if (told === wanted) continue
    fail(run, `A row is what its changes make: ${key}\n  is\n${told}\n  and not\n${wanted}`)
    return
  }
}
