import type { AccountTables } from './account-tables.ts'

/** A commune that this server keeps the notebook of. */
export type CommuneTable = { id: string; name: string; province: string }

/** A numbered sequence of rows that a set of officers may read. */
export type StreamTable = { name: string; commune: string; head: number }

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
  author: string | null
  of_kind: string | null
  of_id: string | null
  gone: number
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
}

export type Tables = RecordTables & AccountTables
