import { createHash } from 'node:crypto'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

import {
  type Backup,
  type BackupHead,
  type BackupRow,
  BackupTrouble,
  endSchema,
  FORMAT,
  headSchema,
  rowSchema,
} from './backup-format.ts'

/** Longer than any row can be; a damaged file must not fill the memory. */
const LINE_MAX = 64 * 1024 * 1024
const PAGE_ROWS = 100
const PAGE_LENGTH = 4 * 1024 * 1024

/** What is done with a backup as it is read; it is proven whole only at its end. */
export type Taker = {
  head: (head: BackupHead) => Promise<void>
  rows: (table: string, rows: BackupRow[]) => Promise<void>
}

const NOBODY: Taker = { head: async () => {}, rows: async () => {} }

/**
 * Reads a backup to its end and answers what is in it. Throws a BackupTrouble when anything of it
 * is damaged, cut, missing or too much.
 */
export async function readBackup(source: Readable, taker: Taker = NOBODY): Promise<Backup> {
  const hash = createHash('sha256')
  const page = pageFor(taker)
  let head: BackupHead | undefined
  let end: End | undefined
  for await (const line of linesIn(source)) {
    if (end) throw damaged('something stands after its end')
    if (!head) {
      head = headIn(line)
      await taker.head(head)
    } else {
      const read = readLine(line)
      if ('row' in read) await page.add(read, line.length)
      else end = read
    }
    if (!end) hash.update(`${line}\n`)
  }
  if (!head || !end) throw damaged('it is cut off before its end')
  await page.flush()
  checkEnd(end, page.counts, hash.digest('hex'))
  return { head, ...end }
}

type End = { counts: Record<string, number>; sha256: string }

function checkEnd({ counts, sha256 }: End, found: Record<string, number>, hash: string): void {
  if (!isSame(found, counts)) throw damaged('rows of it are missing or too many')
  if (hash !== sha256) throw damaged('it is not as it was written')
}

function headIn(line: string): BackupHead {
  const head = headSchema.safeParse(parsed(line)).data
  if (!head) throw new BackupTrouble('The file is no backup of Gần Dân.')
  if (head.format === FORMAT) return head
  throw new BackupTrouble(`The backup is newer than this program: version ${head.version} made it.`)
}

function readLine(line: string) {
  const value = parsed(line)
  const read = rowSchema.safeParse(value).data ?? endSchema.safeParse(value).data
  if (!read) throw damaged('a line of it cannot be read')
  return read
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Gathers rows of one table, to be taken some at a time. */
function pageFor(taker: Taker) {
  const counts: Record<string, number> = {}
  let table = ''
  let rows: BackupRow[] = []
  let length = 0
  const flush = async () => {
    if (rows.length > 0) await taker.rows(table, rows)
    rows = []
    length = 0
  }
  const add = async (read: { table: string; row: BackupRow }, size: number) => {
    const isFull = rows.length >= PAGE_ROWS || length > PAGE_LENGTH
    if (isFull || read.table !== table) await flush()
    ;({ table } = read)
    rows.push(read.row)
    length += size
    counts[table] = (counts[table] ?? 0) + 1
  }
  return { counts, add, flush }
}

function isSame(found: Record<string, number>, told: Record<string, number>): boolean {
  const names = new Set([...Object.keys(found), ...Object.keys(told)])
  return [...names].every((name) => (found[name] ?? 0) === (told[name] ?? 0))
}

/** The lines of a packed text, each of which must have its end. */
async function* linesIn(source: Readable): AsyncGenerator<string> {
  const unpacked = createGunzip()
  // What goes wrong with either is thrown where the lines are read.
  pipeline(source, unpacked, () => {})
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > LINE_MAX) throw damaged('a line of it has no end')
      yield* lines
    }
  } catch (error) {
    throw troubleIn(error)
  }
  if (rest !== '') throw damaged('it is cut off before its end')
}

function troubleIn(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'Z_BUF_ERROR') return damaged('it is cut off before its end', error)
  if (code === 'Z_DATA_ERROR' || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return damaged('it is no packed text', error)
  }
  return error
}

function damaged(what: string, cause?: unknown): BackupTrouble {
  return new BackupTrouble(`The backup is damaged: ${what}. Take another one.`, { cause })
}
