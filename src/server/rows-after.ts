import { LIMIT_MAX, REPLY_BYTES_MAX, START_CURSOR, type SyncReply } from '#protocol/api.ts'

import type { Officer } from '#domain/officer.ts'

import { epochOf } from './epoch.ts'
import { bytesOf } from './read-change.ts'
import { sealOf } from './seal.ts'
import { streamsOf } from './streams.ts'
import type { RowTable } from './tables.ts'
import { inSnapshot } from './transaction.ts'
import type { World } from './world.ts'

/** What a row weighs in a reply beside its fields and stamps. */
const ROW_FRAME_BYTES = 320
const CHUNK_ROWS = 100

/** How far a phone has read, and how much it takes at once. */
export type Ask = { cursors: Record<string, string>; limit?: number; bytes?: number }

export type Page = Pick<SyncReply, 'rows' | 'streams' | 'more'>

/** What may still be put on a page. */
type Room = { rows: number; bytes: number; isEmpty: boolean }

type StreamState = SyncReply['streams'][string]

/**
 * The rows an officer may read and has not, in the order of each stream, as many as fit; and how
 * far each stream has been read with them.
 */
export function rowsAfter(world: World, officer: Officer, ask: Ask): Promise<Page> {
  const { cursors, limit = LIMIT_MAX, bytes = REPLY_BYTES_MAX } = ask
  return inSnapshot(world, async (inside) => {
    const epoch = await epochOf(inside)
    const room: Room = { rows: limit, bytes, isEmpty: true }
    const page: Page = { rows: [], streams: {}, more: false }
    for (const stream of streamsOf(officer)) {
      const asked = Object.hasOwn(cursors, stream) ? cursors[stream] : undefined
      const { rows, state, more } = await readStream(inside, stream, asked ?? START_CURSOR, room)
      page.rows.push(...rows.map((row) => sealed(inside.secret, epoch, row)))
      page.streams[stream] = state
      page.more ||= more
    }
    return page
  })
}

async function readStream({ db }: World, stream: string, cursor: string, room: Room) {
  const isKnown = await isOurs(db, stream, cursor)
  let state: StreamState = { cursor: isKnown ? cursor : START_CURSOR, safe: 0 }
  if (!isKnown) state = { ...state, restart: true }
  const rows: RowTable[] = []
  for (;;) {
    const found = await chunkAfter(db, stream, positionOf(state.cursor))
    const fitting = found.filter((row) => fits(room, row))
    rows.push(...fitting)
    const last = fitting.at(-1)
    if (last) state = { ...state, cursor: `${last.position}.${last.mark}` }
    const more = fitting.length < found.length
    if (more || found.length < CHUNK_ROWS) return { rows, state, more }
  }
}

/** A few rows at a time: how much a page can hold shows only as they come. */
function chunkAfter(db: World['db'], stream: string, position: number): Promise<RowTable[]> {
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
function fits(room: Room, { fields, stamps }: RowTable): boolean {
  const weight = bytesOf(fields) + bytesOf(stamps) + ROW_FRAME_BYTES
  const isRoom = room.rows > 0 && (room.isEmpty || weight <= room.bytes)
  room.rows = isRoom ? room.rows - 1 : 0
  room.bytes -= weight
  room.isEmpty = false
  return isRoom
}

/** True when the change a cursor names took that position here, so that both mean one history. */
async function isOurs(db: World['db'], stream: string, cursor: string): Promise<boolean> {
  const position = positionOf(cursor)
  if (position === 0) return true
  const taken = await db
    .selectFrom('log')
    .select('change')
    .where('stream', '=', stream)
    .where('position', '=', position)
    .executeTakeFirst()
  return taken?.change === cursor.slice(cursor.indexOf('.') + 1)
}

function positionOf(cursor: string): number {
  return Number(cursor.slice(0, cursor.indexOf('.')))
}

function sealed(secret: Uint8Array, epoch: string, row: RowTable): SyncReply['rows'][number] {
  const { stream, kind, id, position } = row
  return {
    stream,
    kind,
    id,
    position,
    fields: JSON.parse(row.fields) as Record<string, unknown>,
    stamps: JSON.parse(row.stamps) as Record<string, string>,
    seal: sealOf(secret, epoch, row),
  }
}
