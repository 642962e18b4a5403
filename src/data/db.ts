import { Dexie, type EntityTable, type Table } from 'dexie'

import type { Due, End } from '#domain/rules.ts'
import type { Refusal, SessionReply } from '#protocol/api.ts'
import { type Change, type Row, type Version, weightOf } from '#protocol/change.ts'
import type { RecordKind, Values } from '#domain/record.ts'
import { kindNames, type KindName, shapes } from '#records/shapes.ts'

/**
 * A record as this phone shows it: the server's row with this phone's own changes over it. The
 * columns beside `version` are what lists ask by; they hold codes, days and ids only.
 */
export type Shown = {
  id: string
  version: Version
  /** Which list it stands in: still to do, done, or taken out. */
  list: 'open' | 'done' | 'removed'
  /** Sorts lists: the day it is due, or the far end of time. */
  dueOn: string
  due?: Due
  state?: string
  unit?: string
  officer?: string
  percent?: number
  /** The day from which it stands on Hôm nay, where it has one of its own. */
  remindOn?: string
  takesPlaceOn?: string
  stuck?: string[]
  /** Why the record it is a piece of is over, where it is over with that one. */
  endedWith?: End
  /** 1 where two officers acted at once and a person must look. */
  attention?: 1
  /** The commune refused all there is of it: it moves nothing. */
  isRefused?: true
  author?: string
  [column: string]: unknown
}

export const NO_DAY = '9999-12-31'

/** Where the log took a change and, by the server's clock in milliseconds, when. */
export type Place = { stream: string; position: number; at?: number; mark?: string }

/** A change made on this phone, from its save until a backup holds it. */
export type Pending = Change & {
  seq: number
  /** The record a person would look at: the record itself, or the one it is a part of. */
  about: string
  savedAt: number
  state: 'waiting' | 'refused' | 'kept'
  reason?: Refusal
  issues?: { path: string; code: string }[]
  judgedAt?: number
  receipt?: Place
  /** When that came, in milliseconds by the server's clock. */
  receivedAt?: number
  /** How often it alone could not be delivered; it then goes behind the others. */
  failures?: number
  /** True when the commune keeps it too, for those who may take it. */
  held?: true
  /** When it was held first, in milliseconds by the server's clock. */
  heldSince?: number
  /** When the officer took it out as a file, in milliseconds. */
  exportedAt?: number
  /** It had a receipt in an earlier life of the server, and is sent again. */
  again?: 1
  /** Its row did not come with all there was to read: the server was asked for its receipt again. */
  doubted?: 1
  /** A backup should hold it, and it leaves the phone when the log says that it still has it. */
  leaving?: 1
  /** The receipt it had before it was asked for. */
  hadReceipt?: Place
  /** The server had lost its record once, and this phone gave it back. */
  gaveBack?: 1
  /** The stream it belongs to, when this officer may read that no longer: counted, never shown. */
  sealed?: string
  /** 1 while it lies over the server's row on the screen. */
  lies?: 1
}

/** Words of a form that is not finished, or of a quick note that has no kind yet. */
export type Draft = {
  /** For a new record: the id it will have. For an edit: `edit:`, the record's id, and the form's. */
  id: string
  kind: string
  values: Values
  /** For an edit: what the record said when the form was opened, and the names of those values. */
  before?: Values
  seen?: Record<string, string[]>
  /** 1 where it holds only what its officer altered: the rest is the record's, as that stands. */
  altered?: 1
  /** The field the officer was in. */
  focus?: string
  /** The commune it was begun in. */
  commune?: string
  at: number
  madeAt: number
  /** The stream it belongs to, when this officer may read that no longer: counted, never shown. */
  sealed?: string
}

/** The server's row as it came. */
export type Based = Row & {
  /** What it adds to the digest of its stream; only while the server is known to have it so. */
  weight?: number
  /** Starting over: 1 until the server has it again or it was given back, 2 afterwards. */
  unconfirmed?: 1 | 2
  /** How often it alone could not be given back; it then goes behind the others. */
  failures?: number
}

/** A row on its way back to the server. */
export type Leaving = Row &
  Pick<Based, 'failures'> & {
    /** It arrived there, and not all has been read since. */
    given?: 1
    /** Others of its record: those that go after it, then those that were given. */
    others?: (Row & { given?: 1 })[]
  }

/**
 * Reading everything again, of some streams or of all (another life of the server): first what
 * the server has, then what it lacks is given back, then the outbox goes.
 */
export type StartOver = { streams: string[] | 'all'; phase: 'reading' | 'giving' | 'sending' }

/** By stream: how many rows, and the sum of what they weigh. */
export type Digests = Record<string, [rows: number, sum: number]>

/** This phone among the others, and how far it has read. */
export type Own = {
  key: 'own'
  session: SessionReply
  epoch: string | null
  cursors: Record<string, string>
  /** The last temporary number given on this phone. */
  counter: number
  /** What to add to this phone's clock to have the server's time, in milliseconds. */
  offset: number
  /** The server's time when it last answered. */
  lastNow: number
  /** When the server last answered, and since when it has not, by this phone's clock. */
  contactAt?: number
  lostAt?: number
  /** The version of the app that last worked out the derived columns. */
  derivedBy?: string
  /** The streams this officer reads, and those whose rows are still to leave the phone. */
  streams?: string[]
  over?: StartOver
  /** The digests of what is confirmed, kept in step with every row. */
  digests?: Digests
  /** When each stream was last started over because its digest differed, and how often it did. */
  differedAt?: Record<string, number>
  differed?: number
  /** A receipt came and its row has not: what has one is looked through until it has. */
  unread?: 1
  /** When the browser had emptied this database, and what of it the second copy still had. */
  regained?: { at: number; changes: number; drafts: number }
  /**
   * Fields and the changes whose words in them were taken out by law: a form that was open then
   * may still show them.
   */
  redacted?: string[]
  /** The same of changes of this phone that its officer wrote unseen, which stand as sealed words. */
  blind?: string[]
  /** By record, the fields that stand apart from it: a form that was open before may still show them. */
  apart?: Record<string, string[]>
  /** When kept changes were last looked through for those that are safe. */
  tidiedAt?: number
}

export type Database = Dexie & {
  [Name in KindName]: Table<Shown, string>
} & {
  base: Table<Based, [string, string]>
  back: Table<Leaving, [string, string]>
  outbox: EntityTable<Pending, 'seq'>
  drafts: EntityTable<Draft, 'id'>
  own: EntityTable<Own, 'key'>
}

/** The tables of this version. `tests/data/db.test.ts` fails when they change and it does not. */
export const VERSION = 3
export const stores: Record<string, string> = {
  ...Object.fromEntries(kindNames.map((name) => [name, columnsOf(name)])),
  base: '[kind+id], stream, [stream+weight], unconfirmed',
  back: '[kind+id]',
  outbox: '++seq, &id, [kind+record], state, lies, about, sealed',
  drafts: 'id, kind, at, sealed',
  own: 'key',
}

function columnsOf(name: KindName): string {
  const { fields, indexes, together = [] }: RecordKind = shapes[name]
  // Each id of a list is found by itself.
  const columns = indexes.map((each) => (fields[each]?.widget === 'links' ? `*${each}` : each))
  const pairs = together.map((each) => `[${each.join('+')}]`)
  return ['id', '[list+dueOn]', 'attention', ...columns, ...pairs].join(', ')
}

/** The database of one account. Every write is on disk before its promise is kept. */
export function openDatabase(name: string): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database
  // Version 3 brought an index; a phone of version 2 has weighed what it holds, and weighs it no more.
  db.version(VERSION).stores(stores)
  db.version(2)
    .stores(stores)
    .upgrade((upgrading) =>
      // Version 2 brought the digest: what stands already is weighed once.
      upgrading
        .table<Based>('base')
        .toCollection()
        .modify((row) => {
          row.weight = weightOf(row)
        }),
    )
  return db
}

export function databaseNameOf(officerId: string): string {
  return `gan-dan-${officerId}`
}

export async function ownOf(db: Database): Promise<Own> {
  const own = await db.own.get('own')
  if (!own) throw new Error('The database was opened before anyone signed in on it')
  return own
}
