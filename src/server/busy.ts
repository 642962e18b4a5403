/** Waited too long, deadlocked, out of room for connections, shutting down or starting up. */
const SQL_STATES = /^(40001|40P01|55P03|57014|57P0[1-5]|25P0[34]|53[0-9A-Z]{3}|08[0-9A-Z]{3})$/
const ROAD = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']
/** What the driver of PostgreSQL says in words alone. */
const WORDS =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|connection has been discarded/
/** SQLite: busy and locked, with or without more detail in the higher bits. */
const SQLITE_CODES = [5, 6]

/**
 * True for an error that passes by itself: the database is busy, is being restarted or cannot be
 * reached. Nothing of the transaction was done, or whether it was is not known; asking again is
 * right.
 */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('errcode' in error && typeof error.errcode === 'number') {
    return SQLITE_CODES.includes(error.errcode & 0xff)
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return SQL_STATES.test(code) || ROAD.includes(code) || WORDS.test(error.message)
}
