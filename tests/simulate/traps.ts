import type { Row } from '#protocol/change.ts'
import type { SyncReply } from '#protocol/api.ts'

import { recordsOn } from './disk.ts'
import type { Seat } from './phone.ts'
import type { Parcel } from './road.ts'
import { count, fail, type Made, type Run } from './run.ts'
import { outboxOf } from './seen.ts'
import { INVALID_RECORD } from './server.ts'

type Gone = Extract<SyncReply['rows'][number], { gone: true }>
type Receipt = SyncReply['receipts'][number]
type Refused = Extract<Receipt, { refused: unknown }>
type Taken = Extract<Receipt, { position: number }>

/** Counts which of the protocol's traps an answer of the server stepped into. */
export function noteAnswer(run: Run, { receipts, rows, more, streams }: SyncReply): void {
  if (more && rows.length > 0) count(run, 'trap 2')
  if (Object.values(streams).some(({ restart }) => restart)) count(run, 'trap 23')
  for (const row of rows) {
    if (isGone(row)) count(run, 'trap 22')
    else if (row.contested?.['removedAt']) count(run, 'trap 19')
  }
  noteReceipts(run, receipts, new Map(rows.map((row) => [`${row.kind} ${row.id}`, row.position])))
}

function isGone(row: SyncReply['rows'][number]): row is Gone {
  return 'gone' in row
}

type Places = ReadonlyMap<string, number>

function noteReceipts(run: Run, receipts: readonly Receipt[], places: Places): void {
  const isTaken = receipts.some((receipt) => 'position' in receipt)
  const isPoisoned = receipts.some((each) => 'refused' in each && each.refused === 'not-valid')
  if (isTaken && isPoisoned) count(run, 'trap 16')
  for (const receipt of receipts) {
    const made = run.made.get(receipt.id)
    if (made && 'refused' in receipt) noteRefusal(run, receipt, made)
    else if (made && !('refused' in receipt)) noteTaking(run, receipt, made, places)
  }
}

const CROSS_FIELD = ['missing', 'kept_apart']

function noteRefusal(run: Run, { id, refused, issues = [] }: Refused, { kind }: Made): void {
  if (refused === 'no-record') count(run, 'trap 34')
  if (refused === 'fault') fail(run, `No change meets a fault of the server: ${id}`)
  const isCrossField = issues.some(({ code }) => CROSS_FIELD.includes(code))
  if (isCrossField && kind === 'feedback') count(run, 'trap 20')
}

function noteTaking(run: Run, { position, stamp }: Taken, made: Made, places: Places): void {
  const key = `${made.kind} ${made.record}`
  if ((places.get(key) ?? 0) > position) count(run, 'trap 5')
  if (made.record === INVALID_RECORD) count(run, 'trap 41')
  if (stamp === undefined) return
  if (run.setRight.has(key)) count(run, 'trap 31')
  run.setRight.add(key)
}

/** Counts what a phone was in the middle of when an answer came. */
export function noteDelivery(run: Run, { seat, changes }: Parcel, { rows }: SyncReply): void {
  const sent = new Set(changes.map(({ id }) => id))
  const waiting = outboxOf(seat).filter(({ id, state }) => state === 'waiting' && !sent.has(id))
  const pending = new Set(waiting.map(({ kind, record }) => `${kind} ${record}`))
  if (rows.some((row) => pending.has(`${row.kind} ${row.id}`))) count(run, 'trap 11')
  const base = recordsOn<Row>(seat.phone.disk, seat.database, 'base')
  const streams = new Map(base.map((row) => [`${row.kind} ${row.id}`, row.stream]))
  const isMoved = (row: SyncReply['rows'][number]) => {
    const before = streams.get(`${row.kind} ${row.id}`)
    return !isGone(row) && before !== undefined && before !== row.stream
  }
  if (rows.some(isMoved)) count(run, 'trap 38')
}

/** Counts what was special about a change when it was made. */
export function noteMaking(run: Run, seat: Seat, made: Made): void {
  const { kind, record, stamp } = made
  const moment = `${kind} ${record} ${stamp.slice(0, 13)}`
  if (run.moments.has(moment)) count(run, 'trap 9')
  run.moments.add(moment)
  if (seat.phone.version !== 'older') return
  const base = recordsOn<Row>(seat.phone.disk, seat.database, 'base')
  const row = base.find((each) => each.kind === kind && each.id === record)
  if (row?.fields['difficulty'] !== undefined) count(run, 'trap 15')
}
