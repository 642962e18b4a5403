import type { Pending, Shown } from '#data/db.ts'
import { START_CURSOR } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'

import { recordsOn } from './disk.ts'
import { codeOf, ownIn, type Phone, type Seat } from './phone.ts'
import { Ledger } from './reference.ts'
import { fail, type Made, type Run } from './run.ts'
import { outboxOf } from './seen.ts'
import { isAtRest } from './tasks.ts'

/** What must hold on a phone whenever it rests. */
export function watch(run: Run): void {
  for (const phone of run.phones) {
    const { life } = phone
    if (phone.isLost || !life.isTouched || !isAtRest(life)) continue
    life.isTouched = false
    for (const seat of phone.seats) watchSeat(run, phone, seat)
  }
}

function watchSeat(run: Run, phone: Phone, seat: Seat): void {
  if (phone.life.running.length === 0 || seat.keepings.length === 0) checkKept(run, seat)
  checkCursors(run, seat)
  checkDiffered(run, seat)
  checkScreens(run, seat)
}

/** A digest finds out what nothing else could tell, and otherwise nothing. */
function checkDiffered(run: Run, seat: Seat): void {
  const differed = ownIn(seat)?.differed ?? 0
  if (!mayDiffer(seat) && differed > seat.differed)
    fail(run, `What a phone has read adds up to the server's digest: ${seat.name}`)
  seat.differed = differed
}

/** Nothing that the phone acknowledged is missing from it. */
export function checkKept(run: Run, seat: Seat): void {
  const there = new Set(outboxOf(seat).map(({ id }) => id))
  for (const made of run.made.values()) {
    if (made.seat !== seat || made.fate !== 'made' || there.has(made.id)) continue
    if (isSafe(made, seat)) continue
    fail(run, `What a phone acknowledged stays on it: ${made.id} is not on ${seat.name}`)
  }
}

/** A phone may let go of what a checked backup holds, and of what the commune holds for it. */
function isSafe({ receipt, taken, isHeld }: Made, { safe }: Seat): boolean {
  const place = receipt ?? taken
  if (!place) return isHeld === true
  return place.position <= (safe[place.stream] ?? 0)
}

/** Whether a phone may find out by the digest alone that it has to read a stream again. */
function mayDiffer({ isHalfGone, hasPassed }: Seat): boolean {
  return isHalfGone === true || hasPassed === true
}

/** Within an epoch a cursor never goes back, but where the server said to start over. */
function checkCursors(run: Run, seat: Seat): void {
  const own = ownIn(seat)
  if (!own) return
  const { before } = seat
  noteLife(seat, own.epoch)
  seat.before = { device: own.session.device, epoch: own.epoch, cursors: { ...own.cursors } }
  if (before?.epoch !== own.epoch || before.device !== own.session.device) return
  for (const [stream, cursor] of Object.entries(own.cursors)) {
    const was = before.cursors[stream]
    if (was === undefined || positionIn(was) <= positionIn(cursor)) continue
    if (seat.restarted.delete(stream) || mayDiffer(seat)) continue
    fail(run, `Cursors never go back: ${stream} from ${was} to ${cursor} on ${seat.name}`)
  }
}

/** In another life of the server a phone reads everything anew. */
function noteLife(seat: Seat, epoch: string | null): void {
  if (seat.before && seat.before.epoch !== epoch) delete seat.hasPassed
}

export function positionIn(cursor: string): number {
  return Number(cursor.split('.')[0])
}

/** Every screen shows the server's row with this phone's own changes over it. */
function checkScreens(run: Run, seat: Seat): void {
  const { phone, database } = seat
  const rows = byKind(recordsOn<Row>(phone.disk, database, 'base'))
  const changes = byKind(outboxOf(seat))
  const cursors = ownIn(seat)?.cursors ?? {}
  for (const kind of codeOf(phone).kindNames) {
    const known = new Map(
      recordsOn<Shown>(phone.disk, database, kind).map((each) => [each.id, each]),
    )
    const told = new Map(rows.get(kind)?.map((row) => [row.id, row]))
    const own = Map.groupBy(changes.get(kind) ?? [], ({ record }) => record)
    for (const id of new Set([...known.keys(), ...told.keys(), ...own.keys()])) {
      const expected = expectedOf(told.get(id), own.get(id) ?? [], cursors)
      compare(run, `${kind} ${id} on ${seat.name}`, expected, known.get(id))
    }
  }
}

function byKind<Item extends { kind: string }>(items: readonly Item[]): Map<string, Item[]> {
  return Map.groupBy(items, ({ kind }) => kind)
}

function expectedOf(
  row: Row | undefined,
  changes: readonly Pending[],
  cursors: Record<string, string>,
): string {
  const over = changes
    .filter((change) => liesOver(change, row, cursors))
    .toSorted((a, b) => a.seq - b.seq)
  if (over.length === 0) return row ? textOfRow(row) : 'nothing'
  const ledger = row ? Ledger.of(row) : new Ledger()
  for (const change of over) ledger.take(change)
  return ledger.text()
}

/** A change lies over its row from its save until the phone has read the row it made, or a later one. */
function liesOver(change: Pending, row: Row | undefined, cursors: Record<string, string>): boolean {
  const { state, sealed, again, doubted, lies } = change
  // A stream that is only started over, and of which nothing came, opens nothing.
  if (sealed !== undefined) return positionIn(cursors[sealed] ?? START_CURSOR) > 0
  if (state === 'refused') return !row
  // Sent before, and lost by the server since: its row had it, and mostly has it again.
  if (again || doubted) return lies === 1
  if (state === 'waiting') return true
  // Its place was read, and its row stands further on, where the phone has not read yet.
  return lies === 1 || (!isInRow(change, row) && isAhead(change, cursors))
}

/** Sent again, and its row, read before it got its new receipt, has its words already. */
function isInRow({ id, lies }: Pending, row: Row | undefined): boolean {
  if (lies === 1 || !row) return false
  return Object.values(row.stamps).some((stamp) => idOf(stamp) === id)
}

/** Whether its place is one that the phone has not read as far as. */
function isAhead({ receipt }: Pending, cursors: Record<string, string>): boolean {
  const cursor = receipt && cursors[receipt.stream]
  return cursor !== undefined && positionIn(cursor) < (receipt?.position ?? 0)
}

type Standing = Parameters<typeof Ledger.of>[0]

/** What lies on a disk is never changed where it lies: another takes its place. */
const texts = new WeakMap<Standing, string>()

function textOfRow(row: Standing): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = Ledger.of(row).text()
  texts.set(row, text)
  return text
}

function compare(run: Run, where: string, wanted: string, shown: Shown | undefined): void {
  const told = shown ? textOfRow(shown.version) : 'nothing'
  if (told === wanted) return
  fail(
    run,
    `A phone shows what it has read with its own words over it: ${where}\n  shows\n${told}\n  and not\n${wanted}`,
  )
}
