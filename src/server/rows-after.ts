import type { Officer } from '#domain/officer.ts'
import {
  LIMIT_MAX,
  type Receipt,
  REPLY_BYTES_MAX,
  START_CURSOR,
  type SyncReply,
} from '#protocol/api.ts'

import { versionIn } from './book.ts'
import { epochOf } from './epoch.ts'
import { bytesOf } from './read-change.ts'
import { sealOf } from './seal.ts'
import { streamsOf } from './streams.ts'
import type { RowTable, StreamTable } from './tables.ts'
import { inSnapshot } from './transaction.ts'
import type { World } from './world.ts'

/** What a row weighs in a reply beside its values. */
const ROW_FRAME_BYTES = 320
/** What a stream weighs in a reply. */
const STREAM_BYTES = 160
const CHUNK_ROWS = 100

const ANOTHER = 'the database lost what it has just taken'

/** How far a phone has read, and how much it takes at once. */
export type Ask = {
  cursors: Record<string, string>
  /** By stream, the last change a phone has a receipt of, where it has not read so far. */
  received?: Record<string, string> | undefined
  limit?: number
  bytes?: number
  /** The receipts of the same answer. */
  receipts?: readonly Receipt[]
}

export type Page = Pick<SyncReply, 'rows' | 'streams' | 'more'>

/** What may still be put on a page. */
type Room = { rows: number; bytes: number; isEmpty: boolean }

type StreamState = SyncReply['streams'][string]
type Stream = Record<keyof StreamTable, unknown> & {
  name: string
  head: number
  head_mark: string
  safe: number
  floor: number
  row_count: number | null
  row_sum: number | null
}

/**
 * The rows an officer may read and has not, in the order of each stream, as many as fit; and how
 * far each stream has been read with them. Throws where the database knows nothing of a receipt that
 * was just given: another one answers by now, and the phone asks it anew.
 */
export function rowsAfter(world: World, officer: Officer, ask: Ask): Promise<Page> {
  const { cursors, received = {}, limit = LIMIT_MAX, bytes = REPLY_BYTES_MAX } = ask
  const given = lastIn(ask.receipts ?? [])
  return inSnapshot(world, async (inside) => {
    if (!(await isAllOurs(inside.db, given))) throw new Error(ANOTHER)
    const epoch = await epochOf(inside)
    const streams = await readableStreams(inside, officer)
    const room: Room = { rows: limit, bytes: bytes - streams.length * STREAM_BYTES, isEmpty: true }
    const page: Page = { rows: [], streams: {}, more: false }
    for (const stream of streams) {
      const known = { read: at(cursors, stream.name), received: at(received, stream.name) }
      const { rows, state, more } = await readStream(inside, stream, known, room)
      for (const row of rows) page.rows.push(asSent(inside.secret, epoch, row))
      page.streams[stream.name] = state
      page.more ||= more
    }
    for (const name of await unheardOf(inside, page, ask)) {
      page.streams[name] = { cursor: START_CURSOR, safe: 0, restart: true }
    }
    return page
  })
}

/** By stream the last place that some receipts tell, as a cursor. */
function lastIn(receipts: readonly Receipt[]): Record<string, string> {
  const last: Record<string, string> = {}
  for (const receipt of receipts) {
    if ('refused' in receipt || positionOf(at(last, receipt.stream)) >= receipt.position) continue
    last[receipt.stream] = `${receipt.position}.${receipt.mark ?? receipt.id}`
  }
  return last
}

async function readableStreams({ db }: World, officer: Officer): Promise<Stream[]> {
  const names = await streamsOf(db, officer)
  const streams = await streamsNamed(db, names)
  return names.flatMap((name) => streams.get(name) ?? [])
}

/** The streams of some names that this database has. */
async function streamsNamed(
  db: World['db'],
  names: readonly string[],
): Promise<ReadonlyMap<string, Stream>> {
  if (names.length === 0) return new Map()
  const streams = await db.selectFrom('streams').selectAll().where('name', 'in', names).execute()
  return new Map(streams.map((stream) => [stream.name, stream]))
}

/**
 * Streams a phone has read, or had a receipt in, that are not its officer's to read here, and whose
 * history is another than the phone's: the database was put back in the same life to before they began, or before he
 * was told that he may. The phone starts them over, and gives back what it holds of them; it gets
 * no row. Whether there is such a stream at all is told to nobody who has not read it.
 */
async function unheardOf({ db }: World, { streams }: Page, ask: Ask): Promise<string[]> {
  const { cursors, received = {} } = ask
  const asked = [...new Set([...Object.keys(cursors), ...Object.keys(received)])].filter(
    (name) => !Object.hasOwn(streams, name),
  )
  const known = await streamsNamed(db, asked)
  const unheard: string[] = []
  for (const name of asked) {
    const places = { read: at(cursors, name), received: at(received, name) }
    if (!(await isKnown(db, known.get(name), places))) unheard.push(name)
  }
  return unheard
}

/** Whether both what was read of a stream and the last receipt are of its history here. */
async function isKnown(
  db: World['db'],
  stream: Stream | undefined,
  { read, received }: Known,
): Promise<boolean> {
  if (!stream) return positionOf(read) === 0 && positionOf(received) === 0
  return (await isRead(db, stream, read)) && (await isOurs(db, stream, received))
}

function at(cursors: Record<string, string>, name: string): string {
  return (Object.hasOwn(cursors, name) ? cursors[name] : undefined) ?? START_CURSOR
}

/** What a phone knows of a stream: how far it has read, and the last change it has a receipt of. */
type Known = { read: string; received: string }

async function readStream({ db }: World, stream: Stream, { read, received }: Known, room: Room) {
  const { name, safe } = stream
  const isSame = await isKnown(db, stream, { read, received })
  const state: StreamState = { cursor: isSame ? read : START_CURSOR, safe }
  if (!isSame) state.restart = true
  const rows: RowTable[] = []
  while (positionOf(state.cursor) < stream.head) {
    const found = await chunkAfter(db, name, positionOf(state.cursor))
    const fitting = found.filter((row) => fits(room, row))
    rows.push(...fitting)
    const last = fitting.at(-1)
    if (last) state.cursor = `${last.position}.${last.mark}`
    if (fitting.length < found.length) return { rows, state, more: true }
    if (found.length < CHUNK_ROWS) break
  }
  return { rows, state: { ...state, ...atItsEnd(stream) }, more: false }
}

/** Where a phone stands that has read all of a stream, and what it should hold then. */
function atItsEnd({ head, head_mark, row_count, row_sum }: Stream): Partial<StreamState> {
  const digest: [number, number] = [row_count ?? 0, row_sum ?? 0]
  return { cursor: head === 0 ? START_CURSOR : `${head}.${head_mark}`, digest }
}

/** A few rows at a time: how much a page can hold shows only as they come. */
function chunkAfter(db: World['db'], stream: string, position: number) {
  return db
    .selectFrom('rows')
    .selectAll()
    .where('stream', '=', stream)
    .where('position', '>', position)
    .orderBy('position')
    .limit(CHUNK_ROWS)
    .execute()
}

/** Puts a row on the page if it still fits; once one does not, no later one does. */
function fits(room: Room, { fields, stamps, contested, alike }: RowTable): boolean {
  const words = [fields, stamps, contested ?? '', alike ?? '']
  const weight = words.reduce((sum, each) => sum + bytesOf(each), ROW_FRAME_BYTES)
  const isRoom = room.rows > 0 && (room.isEmpty || weight <= room.bytes)
  room.rows = isRoom ? room.rows - 1 : 0
  room.bytes -= weight
  room.isEmpty = false
  return isRoom
}

/** Whether a phone that has read so far has missed nothing that was forgotten since. */
async function isRead(db: World['db'], stream: Stream, cursor: string): Promise<boolean> {
  const position = positionOf(cursor)
  return position === 0 || (position >= stream.floor && (await isOurs(db, stream, cursor)))
}

/** Whether each of some places is of its stream's history here, whoever may read that stream. */
async function isAllOurs(db: World['db'], places: Record<string, string>): Promise<boolean> {
  const known = await streamsNamed(db, Object.keys(places))
  for (const [name, received] of Object.entries(places)) {
    if (!(await isKnown(db, known.get(name), { read: START_CURSOR, received }))) return false
  }
  return true
}

/** True when the mark that is named took that position here, so that both mean one history. */
async function isOurs(db: World['db'], stream: Stream, cursor: string): Promise<boolean> {
  const position = positionOf(cursor)
  const mark = cursor.slice(cursor.indexOf('.') + 1)
  if (position === 0) return true
  if (position === stream.head) return mark === stream.head_mark
  const where = { stream: stream.name, position }
  const taken = await db
    .selectFrom('log')
    .select(['change', 'mark'])
    .where((eb) => eb.and(where))
    .executeTakeFirst()
  if (taken) return (taken.mark ?? taken.change) === mark
  const marked = await db
    .selectFrom('marks')
    .select('mark')
    .where((eb) => eb.and(where))
    .executeTakeFirst()
  return marked?.mark === mark
}

function positionOf(cursor: string): number {
  return Number(cursor.slice(0, cursor.indexOf('.')))
}

function asSent(secret: Uint8Array, epoch: string, row: RowTable): SyncReply['rows'][number] {
  const { stream, kind, id, position } = row
  if (row.gone === 1) return { stream, kind, id, position, gone: true }
  return {
    stream,
    kind,
    id,
    position,
    ...versionIn(row),
    seal: sealOf(secret, epoch, row),
  }
}
