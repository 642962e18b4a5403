import type { Receipt } from '#protocol/api.ts'
import type { World } from '#server/world.ts'

import type { Taken } from './pushers.ts'

const WORK = 'commune:suoi'

/** What stands in the database against what the phones were told, as counts that must be 0. */
export type Faults = {
  withoutLog: number
  withoutRow: number
  otherReceipt: number
  refused: number
  /** Changes in the log that no phone has a receipt of. */
  tooMany: number
  /** Positions of the stream, and numbers of the register, that are missing or given twice. */
  gaps: number
}

/** Counts what is wrong after phones were told that their changes are durable. */
export async function faultsIn({ db }: World, receipts: readonly Taken[]): Promise<Faults> {
  const log = await db
    .selectFrom('log')
    .select(['kind', 'record', 'change', 'position', 'receipt'])
    .where('stream', '=', WORK)
    .execute()
  const rows = await db.selectFrom('rows').selectAll().where('stream', '=', WORK).execute()
  const numbers = await db.selectFrom('register_numbers').select('number').execute()
  const told = new Map(log.map((entry) => [`${entry.record} ${entry.change}`, entry.receipt]))
  const known = new Set(receipts.map(({ change }) => `${change.record} ${change.id}`))
  const positionByRecord = new Map(rows.map(({ id, position }) => [id, position]))
  const kept = receipts.filter(({ change }) => told.has(`${change.record} ${change.id}`))
  return {
    withoutLog: receipts.length - kept.length,
    withoutRow: receipts.filter(
      ({ change, receipt }) => !((positionByRecord.get(change.record) ?? 0) >= placeOf(receipt)),
    ).length,
    otherReceipt: kept.filter(
      ({ change, receipt }) =>
        told.get(`${change.record} ${change.id}`) !== JSON.stringify(receipt),
    ).length,
    refused: receipts.filter(({ receipt }) => 'refused' in receipt).length,
    tooMany: log.filter((entry) => !known.has(`${entry.record} ${entry.change}`)).length,
    gaps: gapsIn(log.map(({ position }) => position)) + gapsIn(numbers.map((row) => row.number)),
  }
}

function placeOf(receipt: Receipt): number {
  return 'position' in receipt ? receipt.position : 0
}

/** How many of 1, 2, 3 … are not there exactly once. */
function gapsIn(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b)
  return inOrder.filter((number, at) => number !== at + 1).length
}
