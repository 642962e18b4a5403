import { type Database, ownOf, stores } from '#data/db.ts'
import type { SyncReply } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'
import { idOf, latestOf } from '#protocol/stamp.ts'
import { kindNamed } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'
import { settle } from '#sync/settle.ts'

import { numbers, rowAt } from '../changes.ts'
import { watchBlocks } from './blocks.ts'
import { openAlone } from './notebook.ts'
import { openRaw } from './raw.ts'

/** How long a work took in all, and the longest it held the main thread. */
export type Worked = { ms: number; block: number }

/** The notebook; the rows written once, raw; and all that the notebook wrote, raw. */
export type ApplyTimes = { ours: Worked; rawOne: Worked; rawBoth: Worked }

const STREAM = 'commune:suoi'

/**
 * Takes rows in page by page, as a reply of the server brings them, beside raw writes of the same
 * page: the rows alone, and with them the shown records that the notebook made of them.
 */
export async function timeApply(name: string, count: number, page: number): Promise<ApplyTimes> {
  const { db } = await openAlone(name)
  const rawOne = await openRaw(`raw one ${name}`, { base: stores['base'] ?? '' })
  const rawBoth = await openRaw(`raw both ${name}`, stores)
  const watches = { ours: watchBlocks(), rawOne: watchBlocks(), rawBoth: watchBlocks() }
  const ms = { ours: 0, rawOne: 0, rawBoth: 0 }
  for (let at = 0; at < count; at += page) {
    const rows = numbers(at, Math.min(count, at + page)).map((each) => rowAt(each, STREAM))
    const reply = await replyWith(db, rows, at + page < count)
    await aBreath()
    ms.ours += await watches.ours.time(() => take(db, reply))
    await aBreath()
    const base = await db.base.bulkGet(rows.map(({ kind, id }) => [kind, id]))
    const shown = await shownOf(db, rows)
    await aBreath()
    ms.rawOne += await watches.rawOne.time(() => rawOne.write({ base }))
    await aBreath()
    ms.rawBoth += await watches.rawBoth.time(() => rawBoth.write({ base, ...shown }))
  }
  rawOne.close()
  rawBoth.close()
  db.close()
  return {
    ours: { ms: ms.ours, block: await watches.ours.longest() },
    rawOne: { ms: ms.rawOne, block: await watches.rawOne.longest() },
    rawBoth: { ms: ms.rawBoth, block: await watches.rawBoth.longest() },
  }
}

/** What was prepared before, and what is read afterwards, must not count into the task that is measured. */
function aBreath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}

async function replyWith(db: Database, rows: Row[], more: boolean): Promise<SyncReply> {
  const { session } = await ownOf(db)
  const last = rows.at(-1)
  const mark = idOf(latestOf(Object.values(last?.stamps ?? {})))
  const state = { cursor: `${last?.position ?? 0}.${mark}`, safe: 0 }
  const ours = { device: session.device, epoch: 'dotmot', now: Date.now(), receipts: [] }
  return { ...ours, more, rows, streams: { [STREAM]: state } }
}

async function take(db: Database, reply: SyncReply): Promise<void> {
  const { epoch, cursors } = await ownOf(db)
  const at = Date.now()
  const asked = { device: reply.device, epoch, cursors }
  const { applied } = await settle(db, asked, reply, { sentAt: at, gotAt: at })
  if (!applied) throw new Error('The reply was not taken')
}

async function shownOf(db: Database, rows: readonly Row[]): Promise<Record<string, unknown[]>> {
  const idsByKind = new Map<string, string[]>()
  for (const { kind, id } of rows) {
    if (kindNamed(kind)) idsByKind.set(kind, [...(idsByKind.get(kind) ?? []), id])
  }
  const shown: Record<string, unknown[]> = {}
  for (const [kind, ids] of idsByKind) shown[kind] = await db[kind as KindName].bulkGet(ids)
  return shown
}
