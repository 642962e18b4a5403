import { CompiledQuery } from 'kysely'

import type { Values } from '#domain/record.ts'
import type { Receipt } from '#protocol/api.ts'
import { type Change, merge, NOTHING } from '#protocol/change.ts'
import { nextStamp } from '#protocol/stamp.ts'
import { type KindName, kinds } from '#records/kinds.ts'

import { type Book, changeKey, openBook, recordIn } from './book.ts'
import { allIssues, judge } from './judge.ts'
import { faultOf } from './log.ts'
import { newChangeId } from './names.ts'
import { readChange, refusal, type Sent } from './read-change.ts'
import { streamOf } from './streams.ts'
import { closeBook, take } from './take.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, World } from './world.ts'

const SAVE_POINT = CompiledQuery.raw('savepoint act')
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint act')
const RELEASE = CompiledQuery.raw('release savepoint act')

/** Who changes are from, and on which phone they were made. */
export type Sender = Pick<Caller, 'officer' | 'device'>

/**
 * Takes changes in for good, one by one in their order, and answers each with its receipt. A
 * change that was taken before gets its first receipt and has no second effect; one that cannot
 * be taken is refused alone.
 */
export function accept(world: World, sender: Sender, sent: readonly Sent[]): Promise<Receipt[]> {
  return inTransaction(world, async (inside) => {
    const read = sent.map(readChange)
    const changes = read.filter((each): each is Change => !('refused' in each))
    const book = await openBook(inside.db, sender.officer.commune, changes)
    const receipts: Receipt[] = []
    for (const each of read) {
      receipts.push('refused' in each ? each : await takeOrRefuse(inside, book, sender, each))
    }
    await closeBook(book)
    return receipts
  })
}

async function takeOrRefuse(
  world: World,
  book: Book,
  sender: Sender,
  change: Change,
): Promise<Receipt> {
  const first = book.receipts.get(changeKey(change))
  if (first) return first
  const now = world.now()
  await book.db.executeQuery(SAVE_POINT)
  try {
    const verdict = await judge(book, sender.officer, change, now)
    if ('refused' in verdict) return verdict
    return await take(book, verdict, { by: sender.officer, device: sender.device, now })
  } catch (error) {
    world.log.error({ kind: change.kind, fault: faultOf(error) }, 'A change met a fault')
    await book.db.executeQuery(ROLL_BACK)
    return refusal(change.id, 'fault')
  } finally {
    await book.db.executeQuery(RELEASE)
  }
}

/** Who acts when the server itself does. */
const SERVER = { id: 'server', name: 'Gần Dân' }

/** Something the server sets on a record by itself, making the record if there is none. */
export type OwnAct = { kind: KindName; record: string; fields: Values }

/**
 * Writes what the server itself, or an admin through it, says about records of a commune: the
 * officers, the first calendar. Phones read it like any other change. Throws when a record would
 * not be valid.
 */
export function writeAsServer(
  world: World,
  { commune, by = SERVER }: { commune: string; by?: { id: string; name: string } | undefined },
  acts: readonly OwnAct[],
): Promise<void> {
  return inTransaction(world, async (inside) => {
    const now = inside.now()
    const changes = acts.map((act) => ({ ...act, id: newChangeId(inside) }))
    const book = await openBook(inside.db, commune, changes)
    for (const { id, kind: name, record, fields: set } of changes) {
      const kind = kinds[name]
      const before = await recordIn(book, { kind: name, id: record })
      const stamp = nextStamp(Object.values(before?.stamps ?? {}), now, id)
      const fields = before ? set : { ...set, author: by.id }
      const after = merge(before ?? NOTHING, { fields, stamp })
      const [issue] = allIssues(kind, after.fields)
      if (issue)
        throw new Error(`A ${name} of the server is not valid: ${issue.path} ${issue.code}`)
      const change: Change = { id, kind: name, record, stamp, fields: set }
      const landing = { kind, change, stream: streamOf(kind, commune), stamp, before, after }
      await take(book, { ...landing, whole: undefined }, { by, device: SERVER.id, now })
    }
    await closeBook(book)
  })
}
