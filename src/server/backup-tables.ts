import type { Tables } from './tables.ts'

/**
 * Every table with the columns of its key, each after those it refers to. One that is missing here
 * does not compile, and a database that has one more is not backed up but told of.
 */
export const tableKeys = {
  communes: ['id'],
  streams: ['name'],
  rows: ['commune', 'kind', 'id', 'stream'],
  log: ['commune', 'kind', 'record', 'change'],
  register_numbers: ['commune', 'register', 'year', 'number'],
  server_state: ['key'],
  readers: ['stream', 'reader'],
  marks: ['stream', 'position'],
  held: ['commune', 'id'],
  erased: ['commune', 'kind', 'id'],
  accounts: ['id'],
  devices: ['id'],
  sessions: ['id'],
  attempts: ['key'],
  journal: ['commune', 'id'],
  counters: ['commune', 'name'],
} as const satisfies { [Name in keyof Tables]: readonly (keyof Tables[Name])[] }

export const tableNames = Object.keys(tableKeys) as readonly (keyof Tables)[]
