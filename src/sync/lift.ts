import type { Based, Database, Own, Pending } from '#data/db.ts'
import { isRead } from '#data/read-so-far.ts'
import type { Key } from '#data/show.ts'
import { START_CURSOR, type SyncReply } from '#protocol/api.ts'
import { isEqual, standingOf } from '#protocol/change.ts'
import { idOf } from '#protocol/stamp.ts'

/** Where a change with a receipt stands against what the phone has read. */
type Found = 'there' | 'not-yet' | 'missing'

/**
 * A change lies over its row until the phone has read the row it made, or a later one. Where all
 * was read and no such row came, the server may have lost the change: a database was put back in
 * the same life. It is asked once more, and its log says so if it has it.
 */
export async function liftReached(
  db: Database,
  { cursors, streams = [] }: Pick<Own, 'cursors' | 'streams'>,
  asked: Pick<Own, 'cursors'>,
  reply: Pick<SyncReply, 'rows' | 'more'>,
): Promise<Key[]> {
  const lying = await db.outbox.where('lies').equals(1).toArray()
  const kept = lying.filter(({ state, receipt }) => state === 'kept' && receipt)
  const keys = kept.map(({ kind, record }): [string, string] => [kind, record])
  const bases = await db.base.bulkGet(keys)
  const replaced = replacedIn(await db.outbox.where('[kind+record]').anyOf(keys).toArray())
  const gone = new Set(reply.rows.flatMap((row) => ('gone' in row ? [nameOf(row)] : [])))
  const moved = kept.flatMap((change, at) => {
    const hasLeft = gone.has(`${change.receipt?.stream} ${change.kind} ${change.record}`)
    const base = bases[at]
    const said = base && standsIn(base, change, replaced) ? base : undefined
    if (!hasLeft && isOutOfReach(change, { cursors, streams }, asked)) return [outOfSight(change)]
    const found = hasLeft ? 'there' : foundOf(change, said, cursors, reply.more)
    if (found === 'not-yet') return []
    return [found === 'there' ? lifted(change) : doubted(change, base)]
  })
  if (moved.length > 0) await db.outbox.bulkPut(moved)
  return moved.map(({ kind, record }): Key => [kind, record])
}

function nameOf({ stream, kind, id }: { stream: string; kind: string; id: string }): string {
  return `${stream} ${kind} ${id}`
}

/**
 * Whether a change stands where this officer reads no longer: it is not his to ask for. Where nothing
 * of its stream was ever read, that may be lost with all that stood in it, and the log is asked once.
 */
function isOutOfReach(
  { receipt, doubted: wasDoubted }: Pending,
  { cursors, streams = [] }: Pick<Own, 'cursors' | 'streams'>,
  asked: Pick<Own, 'cursors'>,
): boolean {
  if (!receipt || receipt.stream in cursors) return false
  const wasRead = streams.includes(receipt.stream) && asked.cursors[receipt.stream] !== START_CURSOR
  return wasRead || wasDoubted === 1
}

function foundOf(
  change: Pending,
  base: Based | undefined,
  cursors: Record<string, string>,
  isMore: boolean,
): Found {
  const { receipt, doubted: wasDoubted } = change
  if (!receipt) return 'there'
  const isReached = isRead(cursors, receipt)
  if (isReached && base && isLaterThan(base, receipt)) return 'there'
  // A stream that is not listed any more comes on no page to come.
  if (isMore && receipt.stream in cursors) return 'not-yet'
  // The log has it: it was replaced since, or this officer may not read its record any more.
  if (wasDoubted) return isReached ? 'there' : 'not-yet'
  return 'missing'
}

/** A record stands in one stream: in another one it is where the server has it by now. */
function isLaterThan(base: Based, { stream, position }: NonNullable<Pending['receipt']>): boolean {
  return base.stream !== stream || base.position >= position
}

/** By field and id: what an own change that was received replaced, which no row need say any more. */
function replacedIn(changes: readonly Pending[]): ReadonlySet<string> {
  const kept = changes.filter(({ state }) => state === 'kept')
  return new Set(
    kept.flatMap(({ over = {} }) =>
      Object.entries(over).flatMap(([name, ids]) => ids.map((id) => `${name} ${id}`)),
    ),
  )
}

/** Whether a row says all that a change said and nobody here replaced; the rest was replaced or lost. */
function standsIn(base: Based, { id, fields }: Pending, replaced: ReadonlySet<string>): boolean {
  return Object.entries(fields).every(
    ([name, set]) =>
      replaced.has(`${name} ${id}`) ||
      standingOf(base, name).some(({ value, stamp }) => idOf(stamp) === id || isEqual(value, set)),
  )
}

function lifted({ lies: _lies, doubted: _doubted, ...rest }: Pending): Pending {
  return rest
}

/** What stands where its officer reads no longer is sealed with that, as all else there is. */
function outOfSight(change: Pending): Pending {
  const { sealed = change.receipt?.stream } = change
  return { ...lifted(change), ...(sealed === undefined ? {} : { sealed }) }
}

/** Where the record is here, what it says by now is in sight, not what a colleague mostly replaced. */
function doubted({ receipt: _, lies: _lies, ...rest }: Pending, base: Based | undefined): Pending {
  return { ...rest, state: 'waiting', doubted: 1, ...(base ? {} : { lies: 1 }) }
}
