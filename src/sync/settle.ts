import { type Database, type Own, ownOf, type Pending } from '#data/db.ts'
import { type Key, show, tablesOfShowing } from '#data/show.ts'
import type { Receipt, SyncReply } from '#protocol/api.ts'
import type { Row } from '#protocol/change.ts'

/** With what a request was asked; a reply to anything else is thrown away whole. */
export type Asked = { device: string; epoch: string | null; cursors: Record<string, string> }

export type Settled = {
  /** False when the reply was for another device, epoch or place of reading. */
  applied: boolean
  /** True when a row of the calendar came: what hangs on it is worked out anew. */
  calendarChanged: boolean
}

/**
 * Takes a reply in, in one transaction: receipts, rows and cursors together or not at all. What
 * the server took stays kept and lies over until its own row has come; what it refused stays,
 * with the reason, for the officer. Nothing an officer wrote leaves the phone here.
 */
export async function settle(
  db: Database,
  asked: Asked,
  reply: SyncReply,
  times: { sentAt: number; gotAt: number },
): Promise<Settled> {
  return db.transaction('rw', tablesOfShowing(db), async () => {
    const own = await ownOf(db)
    if (!isAnswerTo(asked, own, reply)) return { applied: false, calendarChanged: false }
    const touched = await takeReceipts(db, reply.receipts, times.gotAt)
    const rows = await takeRows(db, reply.rows)
    const cursors = Object.fromEntries(
      Object.entries(reply.streams).map(([name, { cursor }]) => [name, cursor]),
    )
    touched.push(...rows, ...(await liftReached(db, cursors)))
    const calendarChanged = rows.some(([kind]) => kind === 'holiday')
    const { lostAt: _, derivedBy, ...rest } = own
    await db.own.put({
      ...rest,
      epoch: reply.epoch,
      cursors,
      offset: reply.now - (times.sentAt + times.gotAt) / 2,
      lastNow: Math.max(own.lastNow, reply.now),
      contactAt: times.gotAt,
      // Should the app end before all due days are counted anew, the next start finds it undone.
      ...(calendarChanged || derivedBy === undefined ? {} : { derivedBy }),
    })
    await show(db, touched)
    return { applied: true, calendarChanged }
  })
}

function isAnswerTo(asked: Asked, own: Own, reply: SyncReply): boolean {
  return (
    reply.device === asked.device &&
    own.session.device === asked.device &&
    own.epoch === asked.epoch &&
    JSON.stringify(own.cursors) === JSON.stringify(asked.cursors)
  )
}

async function takeReceipts(
  db: Database,
  receipts: readonly Receipt[],
  at: number,
): Promise<Key[]> {
  const touched: Key[] = []
  for (const receipt of receipts) {
    const change = await db.outbox.where('id').equals(receipt.id).first()
    if (!change) continue
    touched.push([change.kind, change.record])
    await db.outbox.put(answered(change, receipt, at))
  }
  return touched
}

function answered(change: Pending, receipt: Receipt, at: number): Pending {
  const { reason: _reason, issues: _issues, failures: _failures, ...rest } = change
  if ('refused' in receipt) {
    return {
      ...rest,
      state: 'refused',
      reason: receipt.refused,
      ...(receipt.issues ? { issues: receipt.issues } : {}),
      judgedAt: at,
    }
  }
  return {
    ...rest,
    state: 'kept',
    stamp: receipt.stamp ?? rest.stamp,
    receipt: { stream: receipt.stream, position: receipt.position },
    judgedAt: at,
  }
}

async function takeRows(db: Database, rows: SyncReply['rows']): Promise<Key[]> {
  const whole: Row[] = []
  const gone: [string, string][] = []
  for (const row of rows) {
    if ('gone' in row) gone.push([row.kind, row.id])
    else whole.push(row)
  }
  await db.base.bulkPut(whole)
  for (const key of gone) {
    const base = await db.base.get(key)
    const row = rows.find((each) => each.kind === key[0] && each.id === key[1])
    if (base && base.stream === row?.stream) await db.base.delete(key)
  }
  return rows.map(({ kind, id }) => [kind, id])
}

/** A change lies over its row until the phone has read as far as the change's own position. */
async function liftReached(db: Database, cursors: Record<string, string>): Promise<Key[]> {
  const lifted: Key[] = []
  for (const change of await db.outbox.where('lies').equals(1).toArray()) {
    const { receipt, lies: _, ...rest } = change
    if (change.state !== 'kept' || !receipt) continue
    const cursor = cursors[receipt.stream]
    if (cursor !== undefined && Number(cursor.split('.')[0]) < receipt.position) continue
    await db.outbox.put({ ...rest, receipt })
    lifted.push([change.kind, change.record])
  }
  return lifted
}
