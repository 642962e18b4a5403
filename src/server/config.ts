import { join } from 'node:path'

/** Where the server stands and how it is reached. */
export type Config = {
  dataDir: string
  /** Where the backups of each night are kept. */
  backupDir: string
  /** Of PostgreSQL; without one the database is a file in the folder. */
  databaseUrl: string | undefined
  host: string
  port: number
  origin: string
  secure: boolean
  trustProxy: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

export const DATA_DIR_LACKS =
  'DATA_DIR is missing: the folder the database or its key is kept in, as /var/lib/gan-dan.'
const DATABASE_URL_LACKS =
  'DATABASE_URL must be an address as postgres://name:password@host/database, and left out for SQLite.'
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** What the environment says, or in one sentence each what it lacks. */
export function readConfig(env: Environment): { config: Config } | { lacks: string[] } {
  const { DATA_DIR: dataDir = '', ORIGIN: origin = '', HOST: host = '127.0.0.1' } = env
  const port = readPort(env)
  const database = readDatabaseUrl(env)
  const lacks = [...lacksOfPlace(dataDir, database), ...lacksOfOrigin(origin, host)]
  if (port === undefined) lacks.push('PORT must be a number from 0 to 65535.')
  const trustProxy = env['TRUST_PROXY'] ?? ''
  if (!['', '1'].includes(trustProxy)) {
    lacks.push('TRUST_PROXY must be 1 behind a proxy of your own, and left out without one.')
  }
  if (lacks.length > 0 || port === undefined) return { lacks }
  const secure = origin.startsWith('https:')
  const backupDir = backupDirIn(env, dataDir)
  const place = { dataDir, backupDir, databaseUrl: database.url, host, port }
  return { config: { ...place, origin, secure, trustProxy: trustProxy === '1' } }
}

function backupDirIn({ BACKUP_DIR: named = '' }: Environment, dataDir: string): string {
  return named === '' ? join(dataDir, 'backups') : named
}

function lacksOfPlace(dataDir: string, { lack }: NamedDatabase): string[] {
  return [...(dataDir === '' ? [DATA_DIR_LACKS] : []), ...(lack === undefined ? [] : [lack])]
}

/** The address of PostgreSQL if one is named, or the sentence that says what is wrong with it. */
type NamedDatabase = { url?: string; lack?: string }

/** What the environment says of PostgreSQL; without an address the database is SQLite. */
export function readDatabaseUrl({ DATABASE_URL: named = '' }: Environment): NamedDatabase {
  if (named === '') return {}
  const url = URL.parse(named)
  const isPostgres = url && ['postgres:', 'postgresql:'].includes(url.protocol)
  const isWhole = isPostgres && url.username !== '' && url.pathname.length > 1
  return isWhole ? { url: named } : { lack: DATABASE_URL_LACKS }
}

/** The port to listen on, 8080 when none is named; nothing for one that is no port. */
export function readPort({ PORT: port = '8080' }: Environment): number | undefined {
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : undefined
}

function lacksOfOrigin(origin: string, host: string): string[] {
  if (origin === '') return ['ORIGIN is missing: the address officers open, as https://so.xa.vn.']
  const url = URL.parse(origin)
  if (!url || url.origin !== origin) {
    return ['ORIGIN must be an address without a path or a slash at its end, as https://so.xa.vn.']
  }
  if (url.protocol === 'https:') return []
  if (url.protocol !== 'http:' || !isLoopback(url.hostname)) {
    return ['ORIGIN must begin with https:// unless it is this machine itself.']
  }
  return isLoopback(host)
    ? []
    : ['HOST must be this machine itself, as 127.0.0.1, while ORIGIN is not https://.']
}
