import type { Generated } from 'kysely'

import type { AccountTables } from './account-tables.ts'

/** A commune that this server keeps the notebook of. */
export type CommuneTable = { id: string; name: string; province: string }

/** A numbered sequence of rows that a set of officers may read. */
export type StreamTable = {
  name: string
  commune: string
  /** The newest position, and the change that took it. */
  head: number
  head_mark: Generated<string>
  /** Up to here a backup was made and checked. */
  safe: Generated<number>
  /** The digest of the rows that stand in it; null until it is counted. */
  row_count: number | null
  row_sum: number | null
  /** Up to here rows that left it were physically removed: an older cursor starts over. */
  floor: Generated<number>
  /** The head a backup had when this database was restored from it. */
  restored: number | null
  /** The one record of a restricted stream. */
  kind: string | null
  record: string | null
}

/** Who reads a restricted stream: the id of an officer, or `role:` and a role; `not:` and an id never. */
export type ReaderTable = { stream: string; reader: string }

/** Positions that no accepted change took: a record that left, or what the server did itself. */
export type MarkTable = { stream: string; position: number; mark: string }

/** What an officer wrote and may not have taken, kept for those who may. */
export type HeldTable = {
  commune: string
  id: string
  at: number
  officer: string
  officer_name: string
  device: string
  /** JSON of the changes of one act. */
  changes: string
  dropped: Generated<number>
}

/** Records that were physically removed: their ids never come back. */
export type ErasedTable = { commune: string; kind: string; id: string; at: number }

/**
 * A record as it stands, at its place in its stream; `mark` is the change that took the place.
 * A row that is `gone` says that its record left this stream.
 */
export type RowTable = {
  commune: string
  kind: string
  id: string
  stream: string
  position: number
  mark: string
  /** JSON of the values by field. */
  fields: string
  /** JSON of the stamps by field. */
  stamps: string
  /** JSON of the values that stand beside each other by field, where there are several. */
  contested: string | null
  /** JSON of what stands as well and says the same as another, by field, where there is some. */
  alike: string | null
  author: string | null
  of_kind: string | null
  of_id: string | null
  gone: number
  gone_at: number | null
  /**
   * What came back since a restore: the life the backup was made in, the place there of its row
   * that was last given back (`- 0` if none was), and the ids of values from other lives.
   */
  back: string | null
}

/** Every accepted change, as it was taken: nothing here is altered or removed. */
export type LogTable = {
  commune: string
  kind: string
  record: string
  change: string
  stream: string
  position: number
  at: number
  stamp: string
  /** The stamp the phone had claimed, when the server took another. */
  claimed: string | null
  officer: string
  officer_name: string
  device: string
  fields: string
  over: string | null
  /** JSON of the receipt that was given, for whoever asks again. */
  receipt: string
  /** Who took it in its author's name, when its author might not. */
  held_for: string | null
  /** 1 for values of a row that a phone gave back. */
  back: Generated<number>
  /** What tells this taking of the change from any other; the change itself before there were any. */
  mark: Generated<string | null>
}

/** Every number given in a register of a commune in a year, and to which record. */
export type RegisterNumberTable = {
  commune: string
  register: string
  year: number
  number: number
  kind: string
  record: string
}

/** What the server knows of itself: the epoch of this database. */
export type ServerStateTable = { key: string; value: string }

export type RecordTables = {
  communes: CommuneTable
  streams: StreamTable
  rows: RowTable
  log: LogTable
  register_numbers: RegisterNumberTable
  server_state: ServerStateTable
  readers: ReaderTable
  marks: MarkTable
  held: HeldTable
  erased: ErasedTable
}

export type Tables = RecordTables & AccountTables
