import { setTimeout as pause } from 'node:timers/promises'

import type { Receipt } from '#protocol/api.ts'
import type { Change } from '#protocol/change.ts'

import { aChange, aFeedback, type SyncingPhone } from '../server/a-commune.ts'

const PATIENCE_MS = 300_000
const BREATH_MS = 25

/** A change that its phone was told is durable. */
export type Taken = { change: Change; receipt: Receipt }

/**
 * Writes on a phone until told to stop: a record, then an edit of it, each sent again and again
 * until it has its receipt, which is put with those of the other phones.
 */
export async function pushOn(
  phone: SyncingPhone,
  name: string,
  { taken, isGoingOn }: { taken: Taken[]; isGoingOn: () => boolean },
): Promise<void> {
  for (let n = 0; isGoingOn(); n += 1) {
    const record = `${name}-ban-ghi-${n}`
    const edit = aChange({ record, fields: { content: `Sửa ${n}` }, at: Date.now() })
    for (const change of [aFeedback(record, { content: `Viết ${n}` }, Date.now()), edit]) {
      taken.push({ change, receipt: await pushUntilTaken(phone, change) })
    }
  }
}

async function pushUntilTaken(phone: SyncingPhone, change: Change): Promise<Receipt> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const receipt = await push(phone, change)
    if (receipt) return receipt
    if (Date.now() > end) throw new Error('A change found no receipt in five minutes')
    await pause(BREATH_MS)
  }
}

/** The receipt, or nothing when the server was not there, broke off, or asked to come later. */
async function push(phone: SyncingPhone, change: Change): Promise<Receipt | undefined> {
  try {
    const answer = await phone.ask({ changes: [change] })
    if (answer.status === 503) return undefined
    const { receipts } = answer.json() as { receipts?: Receipt[] }
    if (answer.status !== 200 || receipts?.length !== 1) {
      throw new Error(`A push was answered ${answer.status} ${answer.text}`)
    }
    return receipts[0]
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return undefined
    throw error
  }
}
