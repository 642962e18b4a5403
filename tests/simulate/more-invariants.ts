import type { Pending } from '#data/db.ts'
import { hasRole } from '#domain/officer.ts'
import { kindNamed } from '#records/kinds.ts'

import type { Seat } from './phone.ts'
import { fail, type Made, type Run } from './run.ts'
import { outboxOf } from './seen.ts'
import type { Truth } from './truth.ts'

const AHEAD_MAX_MS = 125_000

/** The changes of one act are taken together or not at all. */
export function actsAreTakenWhole(run: Run, { log, erased }: Truth): void {
  const logged = new Set(log.map(({ change }) => change))
  const isErased = new Set(erased.map(({ id }) => id))
  const acts = Map.groupBy(run.made.values(), ({ group }) => group)
  for (const [group, all] of acts) {
    if (group === undefined || all.some((made) => isApart(made, isErased))) continue
    const taken = all.filter(({ id }) => logged.has(id))
    if (taken.length === 0 || taken.length === all.length) continue
    const ids = (some: readonly Made[]) => some.map(({ id }) => id).join(' ')
    fail(run, `An act is taken whole: of ${ids(all)} only ${ids(taken)}`)
  }
}

function isApart({ fate, record, isLetGo }: Made, isErased: ReadonlySet<string>): boolean {
  return fate !== 'made' || isLetGo === true || isErased.has(record)
}

/** Lists of the commune are written by who keeps them, and no stamp runs ahead of the server. */
export function nobodyDoesWhatHeMayNot(run: Run, { log }: Truth): void {
  for (const { change, kind, officer, stamp, at, isSealing } of log) {
    const isOurs = officer === 'server' || officer.includes('quantri')
    if (kind === 'holiday' && !isOurs)
      return fail(run, `Nobody does what he may not: ${change} on a ${kind}`)
    // After a restore words are taken out again as of the moment they were taken out first.
    if (!isSealing && Number(stamp.slice(0, 13)) > at + AHEAD_MAX_MS) {
      return fail(run, `No stamp runs ahead of the server: ${stamp}`)
    }
  }
}

/** What the server took, its phone knows as taken, under the stamp the server gave it. */
export function everyPhoneKnowsWhatWasTaken(run: Run, { log }: Truth, seat: Seat): void {
  const stamps = new Map(log.map(({ change, stamp }) => [change, stamp]))
  const lying = outboxOf(seat).find(({ state, lies }) => state === 'kept' && lies === 1)
  if (lying)
    return fail(run, `What was taken and read lies over nothing: ${lying.id} on ${seat.name}`)
  for (const { id, state, stamp } of outboxOf(seat)) {
    const given = stamps.get(id)
    const made = run.made.get(id)
    if (given === undefined || made?.isHeld || made?.seat !== seat) continue
    if (state !== 'kept')
      return fail(run, `A phone knows what was taken: ${id} is ${state} on ${seat.name}`)
    if (stamp !== given)
      return fail(run, `A phone knows the stamp its change was given: ${id} on ${seat.name}`)
  }
}

/** What an officer wrote for a commune he has left is out of his sight in the one he is in. */
export function everyCommuneIsApart(run: Run, seat: Seat): void {
  const { person } = seat
  const open = outboxOf(seat).find(
    ({ commune = person.commune, sealed }) => commune !== person.commune && sealed === undefined,
  )
  if (open) fail(run, `What is of a commune that was left is sealed: ${open.id} on ${seat.name}`)
}

/** What stays refused when it was judged a last time is refused for what is so now. */
export function everyRefusalHasItsReason(run: Run, { rows }: Truth, seat: Seat): void {
  const refused = outboxOf(seat).filter(({ state }) => state === 'refused')
  for (const change of refused) {
    const { id, reason, group } = change
    const here = rows.filter(({ commune }) => commune === seat.person.commune)
    const isThere = reason === 'no-record' && standsWhole(here, change)
    if (isThere) fail(run, `${AGAIN} ${id} has its record now`)
    // Of an act that the commune holds, what was refused first may have left the phone.
    const isHeld = [...run.made.values()].some((made) => made.group === group && made.isHeld)
    const isAlone =
      !isHeld && !refused.some((each) => each.group === group && each.reason !== 'group')
    if (reason === 'group' && isAlone) fail(run, `${AGAIN} nothing else of the act of ${id} is`)
    if (reason === 'not-allowed' && mayAlways(seat, change)) fail(run, `${AGAIN} ${id} of a leader`)
  }
}

/** Whether a record stands, and the one it is a part of as well. */
function standsWhole(rows: Truth['rows'], { kind, record }: Pending): boolean {
  const rowAt = (place: { kind: string; id: string }) =>
    rows.find((row) => row.kind === place.kind && row.id === place.id)
  const row = rowAt({ kind, id: record })
  const whole = row && kindNamed(kind)?.partOf?.(row.fields)
  return row !== undefined && (!whole || rowAt(whole) !== undefined)
}

const AGAIN = 'A refused change is judged again, and is not refused for what was:'

/** Whether a leader may do this whatever else is so. */
function mayAlways({ person }: Seat, { kind, fields, commune }: Pending): boolean {
  const isPlain = ['task', 'exemplar', 'feedback'].includes(kind)
  const isOwn = commune === undefined || commune === person.commune
  return isPlain && isOwn && fields['registerNo'] === undefined && hasRole(person, 'leader')
}
