import type { Kysely } from 'kysely'
import type { Logger } from 'pino'

import type { Officer } from '#domain/officer.ts'

import type { Apart } from './apart.ts'
import type { PasswordCost } from './passwords.ts'
import type { Tables } from './tables.ts'

/** What the server was told about where it stands. */
export type Settings = {
  /** The address in the browser, as `https://so.xa.vn`; unknown in a trial. */
  origin: string | undefined
  /** True behind https: cookies and headers may rely on it. */
  secure: boolean
  demo: boolean
  version: string
  /** The folder of the built app, if there is one. */
  dist: string | undefined
  /** True when a proxy of our own names the client. */
  trustProxy: boolean
  /** What keeping a password costs, where it is not the cost in earnest. */
  passwordCost?: PasswordCost
}

/** All that the server has from outside: nothing else asks for time, chance or storage. */
export type World = {
  db: Kysely<Tables>
  /** Milliseconds. */
  now: () => number
  randomBytes: (count: number) => Uint8Array
  /** A key that is kept outside the database. */
  secret: Uint8Array
  /** The journal beside the database, of what must outlive a restore of it. */
  apart: Apart
  /** Structured, and without personal data. */
  log: Logger
  settings: Settings
}

/** The person behind a request. */
export type Caller = {
  officer: Officer & { name: string }
  device: string
  session: string
  mustSetPassword: boolean
}

export type Env = { Variables: { caller: Caller } }
