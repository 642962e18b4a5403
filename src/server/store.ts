import { CompiledQuery } from 'kysely'

import type { Values } from '#domain/record.ts'
import { CHANGE_BYTES_MAX, GROUP_CHANGES_MAX, type Receipt } from '#protocol/api.ts'
import { type Change, merge, NOTHING, valuesInView } from '#protocol/change.ts'
import { nextStamp } from '#protocol/stamp.ts'
import { kinds } from '#records/kinds.ts'
import type { KindName } from '#records/shapes.ts'

import {
  type Book,
  changeKey,
  closeBook,
  openBook,
  readReceiptsElsewhere,
  recordIn,
  remember,
} from './book.ts'
import { hold, mayBeHeld } from './hold.ts'
import { sealAwaited } from './apart-seals.ts'
import { isBusy } from './busy.ts'
import { allIssues } from './issues-of-change.ts'
import { type Author, judge } from './judge.ts'
import { faultOf } from './log.ts'
import { newChangeId } from './names.ts'
import { bytesOf, readChange, refusal, type Refused, type Sent } from './read-change.ts'
import { unsealed } from './redacted.ts'
import { take } from './take.ts'
import { isWithoutTraces } from './traces.ts'
import { inTransaction } from './transaction.ts'
import type { Caller, World } from './world.ts'

const SAVE_POINT = CompiledQuery.raw('savepoint act')
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint act')
const RELEASE = CompiledQuery.raw('release savepoint act')

/** Who changes are from, and on which phone they were made. */
export type Sender = Pick<Caller, 'device'> & {
  officer: Author
  /** Who takes what somebody else wrote, in that one's name. */
  heldFor?: string
}

/** The changes of one act, each read or refused already. */
type Act = readonly (Change | Refused)[]

/**
 * Takes changes in for good, act by act in their order, and answers each with its receipt. A
 * change that was taken before gets its first receipt and has no second effect; one that cannot
 * be taken is refused alone, with the others of its group.
 */
export function accept(world: World, sender: Sender, sent: readonly Sent[]): Promise<Receipt[]> {
  return inTransaction(world, async (inside) => {
    const read = sent.map(readChange)
    const changes = read.filter((each): each is Change => !('refused' in each))
    const book = await openBook(inside.db, sender.officer.commune, changes)
    await readReceiptsElsewhere(book, sender.officer.id, changes)
    const receipts: Receipt[] = []
    for (const act of actsOf(read)) receipts.push(...(await takeAct(inside, book, sender, act)))
    await closeBook(book)
    if (changes.some(({ first: isFirst }) => isFirst))
      await sealAwaited(inside, sender.officer.commune)
    return receipts
  })
}

/** Changes side by side with the same group are one act; every other one is an act by itself. */
function actsOf(read: readonly (Change | Refused)[]): Act[] {
  const acts: (Change | Refused)[][] = []
  let group: string | undefined
  for (const each of read) {
    const own = 'refused' in each ? undefined : each.group
    const last = acts.at(-1)
    if (last && own !== undefined && own === group) last.push(each)
    else acts.push([each])
    group = own
  }
  return acts
}

/**
 * Takes one act whole or not at all. Of an act that was taken before, and of which a part is gone
 * from the log since, the rest is answered as it was. The book must be closed afterwards.
 */
export async function takeAct(
  world: World,
  book: Book,
  sender: Sender,
  sent: Act,
): Promise<Receipt[]> {
  const act = await withoutSealed(book, sent)
  const known = new Map(act.map((each) => [each, book.receipts.get(keyIn(each))]))
  const unknown = act.filter((each) => known.get(each) === undefined)
  const judged = await takeUnknown(world, book, sender, unknown)
  const receipts = new Map(unknown.map((each, at) => [each, judged[at]]))
  return act.map((each) => known.get(each) ?? receipts.get(each) ?? refusal(each.id, 'fault'))
}

async function takeUnknown(world: World, book: Book, sender: Sender, act: Act): Promise<Receipt[]> {
  const [one] = act
  if (!one) return []
  if (act.length === 1 && 'refused' in one) return [one]
  if (isTooLarge(act)) return refusedTogether(act, refusal(one.id, 'too-large'))
  const bringBack = remember(book)
  const forget = world.apart.remember()
  await book.db.executeQuery(SAVE_POINT)
  const receipts: Receipt[] = []
  for (const each of act) {
    const receipt = await takeOne(world, book, sender, each)
    receipts.push(receipt)
    if (!('refused' in receipt)) continue
    await book.db.executeQuery(ROLL_BACK)
    bringBack()
    forget()
    await book.db.executeQuery(RELEASE)
    return refusedTogether(act, await heldOrNot(world, book, sender, { act, receipt }))
  }
  await book.db.executeQuery(RELEASE)
  return receipts
}

/** An act without words that were taken out by law, so that no part of it is kept anywhere. */
async function withoutSealed(book: Book, act: Act): Promise<Act> {
  const clean: (Change | Refused)[] = []
  for (const each of act) clean.push('refused' in each ? each : await unsealed(book, each))
  return clean
}

function keyIn(each: Change | Refused): string {
  return 'refused' in each ? '' : changeKey(each)
}

function isTooLarge(act: Act): boolean {
  return (
    act.length > GROUP_CHANGES_MAX ||
    (act.length > 1 && bytesOf(JSON.stringify(act)) > CHANGE_BYTES_MAX)
  )
}

/** The one that could not be taken with its reason, all others because of it. */
function refusedTogether(act: Act, refused: Refused): Refused[] {
  const held = refused.held ? { held: true as const, at: refused.at } : {}
  return act.map((each) =>
    each.id === refused.id ? refused : { ...refusal(each.id, 'group'), ...held },
  )
}

async function takeOne(
  world: World,
  book: Book,
  sender: Sender,
  sent: Change | Refused,
): Promise<Receipt> {
  if ('refused' in sent) return sent
  const known = book.receipts.get(changeKey(sent))
  if (known) return known
  const now = world.now()
  try {
    const verdict = await judge(book, sender.officer, sent, now)
    if ('refused' in verdict) return verdict
    const { officer, device, heldFor } = sender
    const by = officer.inNameOf ?? { id: officer.id, name: officer.name }
    return await take(book, world, verdict, { by, device, now, ...(heldFor ? { heldFor } : {}) })
  } catch (error) {
    return asFault(world, sent, error)
  }
}

/** The refusal of a change that met a fault of ours, logged without its words. */
export function asFault(
  { log }: Pick<World, 'log'>,
  { id, kind }: Change,
  error: unknown,
): Refused {
  // What passes by itself is no fault of the change: the phone asks again.
  if (isBusy(error)) throw error
  log.error({ kind, fault: faultOf(error) }, 'A change met a fault')
  return refusal(id, 'fault')
}

/** What an officer may not do is kept for those who may, and its receipt says so. */
async function heldOrNot(
  world: World,
  book: Book,
  sender: Sender,
  { act, receipt }: { act: Act; receipt: Refused },
): Promise<Refused> {
  const changes = act.filter((each): each is Change => !('refused' in each))
  const isKept = mayBeHeld(changes) && (await isWithoutTraces(book, changes))
  if (receipt.refused !== 'not-allowed' || !isKept) return receipt
  const at = await hold(world, book, sender, changes)
  if (at === 'erased') return refusal(receipt.id, 'erased')
  return at === undefined ? receipt : { ...receipt, held: true, at }
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
      const version = before?.version ?? NOTHING
      const stamp = nextStamp(Object.values(version.stamps), now, id)
      const fields = before ? set : { ...set, author: by.id }
      // What the server says stands alone: it has everything in view.
      const over = valuesInView(version, Object.keys(set))
      const after = merge(version, { fields, stamp, over, by })
      const [issue] = allIssues(kind, after.fields)
      if (issue)
        throw new Error(`A ${name} of the server is not valid: ${issue.path} ${issue.code}`)
      const change: Change = { id, kind: name, record, stamp, fields: set, over }
      const verdict = { kind, change, stamp, before, after, whole: undefined }
      await take(book, inside, verdict, { by, device: SERVER.id, now })
    }
    await closeBook(book)
  })
}
