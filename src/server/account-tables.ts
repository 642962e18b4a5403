import type { Pronoun } from '#domain/officer.ts'

/** Somebody who may sign in. `id` is also the id of the `officer` record that phones read. */
export type AccountTable = {
  id: string
  commune: string
  /** What is typed at sign-in, in small letters; one on the whole server. */
  login: string
  name: string
  position: string
  pronoun: Pronoun | null
  unit: string | null
  /** JSON of the list of roles. */
  roles: string
  active: number
  /** argon2id in PHC text; null until the officer has chosen one, and after a new code. */
  password: string | null
  code_hash: string | null
  code_until: number | null
}

/** One browser profile of one officer. Rows stay for ever, so that no letter is given twice. */
export type DeviceTable = {
  id: string
  commune: string
  officer: string
  letter: string
  agent: string
  made_at: number
  contact_at: number | null
  /** How many changes without receipt the phone last told of. */
  waiting: number | null
  active: number
}

/** A sign-in that has not ended; the slots are explained in `sessions.ts`. */
export type SessionTable = {
  id: string
  officer: string
  device: string
  made_at: number
  /** Null until the phone first came with the token: the answer may have been lost. */
  contact_at: number | null
  token_hash: string
  token_at: number
  next_hash: string | null
  next_at: number | null
  old_hash: string | null
  old_until: number | null
}

/** Failed sign-ins in a row, by a key that tells neither name nor address. */
export type AttemptTable = { key: string; failures: number; last_at: number }

/** What happened to rights and sign-ins of a commune, numbered within it. */
export type JournalTable = {
  commune: string
  id: number
  at: number
  act: string
  by_officer: string | null
  about_officer: string | null
  note: string | null
}

/** The last number given to something of a commune. */
export type CounterTable = { commune: string; name: string; head: number }

/** The tables of accounts, sessions and phones. */
export type AccountTables = {
  accounts: AccountTable
  devices: DeviceTable
  sessions: SessionTable
  attempts: AttemptTable
  journal: JournalTable
  counters: CounterTable
}
