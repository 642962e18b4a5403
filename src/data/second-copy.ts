import { Dexie, type Table } from 'dexie'

import { copyFolderOf, isMissing, knownCopyOf } from './copy-folder.ts'
import type { Database, Draft, Pending } from './db.ts'
import { show, tablesOfShowing } from './show.ts'
import { asWhole } from './whole.ts'

/** What an officer has on this phone alone. */
type Alone = { outbox: Pending[]; drafts: Draft[] }

export type Sheet = keyof Alone

export type SecondCopy = {
  /** Kept once the copy says of these ids what the database says, or could not be written. */
  bring: (sheet: Sheet, ids: readonly string[]) => Promise<void>
  stop: () => void
}

const SHEETS: readonly Sheet[] = ['outbox', 'drafts']
/** So long after a change the whole copy is looked through: what is gone goes from it too. */
const REST_MS = 1000

/**
 * Keeps what has no receipt, and the drafts, a second time outside the database, one small file
 * each, and in step with it: a browser killed while it writes can come back with an empty database
 * (decision 016). What the database drops, seals or has receipts for goes from the copy too.
 */
export async function keepSecondCopy(
  db: Database,
  officerId: string,
  after: (ms: number, call: () => void) => () => void,
): Promise<SecondCopy> {
  const folder = await copyFolderOf(officerId)
  if (!folder) return { bring: async () => {}, stop: () => {} }
  const copy: Copy = { db, folder, texts: await readTexts(folder) }
  const inTurn = oneAtATime()
  const wait = new Map<Sheet, () => void>()
  const sweepLater = (sheet: Sheet) => {
    if (wait.has(sheet)) return
    const begin = () => {
      wait.delete(sheet)
      void inTurn(() => sweep(copy, sheet))
    }
    wait.set(sheet, after(REST_MS, begin))
  }
  const onChange = (parts: object) => {
    for (const sheet of SHEETS) if (touches(parts, db, sheet)) sweepLater(sheet)
  }
  Dexie.on('storagemutated', onChange)
  for (const sheet of SHEETS) void inTurn(() => sweep(copy, sheet))
  return {
    bring: (sheet, ids) => inTurn(() => bring(copy, sheet, ids)),
    stop: () => {
      Dexie.on.storagemutated.unsubscribe(onChange)
      for (const stop of wait.values()) stop()
    },
  }
}

/** Whether what was written, on this page or another, is of this sheet. */
function touches(parts: object, { name }: Database, sheet: Sheet): boolean {
  return Object.keys(parts).some((part) => part.startsWith(`idb://${name}/${sheet}/`))
}

/**
 * Puts the second copy of an account into its database, which the browser has emptied; answers how
 * much there was. Where nothing ever stood, nothing.
 */
export async function takeBack(
  db: Database,
  officerId: string,
): Promise<{ changes: number; drafts: number } | undefined> {
  const folder = await knownCopyOf(officerId)
  if (!folder) return undefined
  const alone = wholeIn(await readTexts(folder))
  await fill(db, alone)
  const records = new Set(alone.outbox.map(({ about }) => about))
  return { changes: records.size, drafts: alone.drafts.length }
}

/** Puts changes and drafts into an empty database as they stood in the one before. */
export async function fill(db: Database, { outbox, drafts }: Alone): Promise<void> {
  await asWhole(db, [...tablesOfShowing(db), db.drafts], async () => {
    await db.outbox.bulkPut(latestOf(outbox).map(asUnsent))
    await db.drafts.bulkPut(drafts)
    // An edit of a record shows again when the server's row, which it lies over, has come.
    const made = new Set(outbox.filter(({ first }) => first).map(nameOf))
    await show(
      db,
      outbox.filter((change) => made.has(nameOf(change))).map(({ kind, record }) => [kind, record]),
    )
  })
}

/**
 * A change as it stands in a notebook that has read nothing yet: what the commune said of it may be
 * of another life of its server, and is asked again.
 */
function asUnsent(change: Pending): Pending {
  const { held: _held, heldSince: _since, judgedAt: _at, receipt: _receipt, ...rest } = change
  return rest.state === 'kept' ? { ...rest, state: 'waiting', again: 1 } : rest
}

/** A mended change stands in the place of the old one, whose file may be there still. */
function latestOf(outbox: readonly Pending[]): Pending[] {
  const bySeq = new Map<number, Pending>()
  for (const change of outbox) {
    const other = bySeq.get(change.seq)
    if (!other || other.stamp < change.stamp) bySeq.set(change.seq, change)
  }
  return [...bySeq.values()]
}

function nameOf({ kind, record }: Pending): string {
  return `${kind} ${record}`
}

async function aloneIn(db: Database, sheet: Sheet): Promise<(Pending | Draft)[]> {
  if (sheet === 'drafts') return db.drafts.toArray()
  return db.outbox.where('state').anyOf('waiting', 'refused').filter(isAlone).toArray()
}

type Copy = { db: Database; folder: FileSystemDirectoryHandle; texts: Texts }

/** By file name, what this page knows to stand in it. */
type Texts = Map<string, string>

async function readTexts(folder: FileSystemDirectoryHandle): Promise<Texts> {
  const texts: Texts = new Map()
  for await (const [name, file] of folder.entries()) {
    const text = isFile(file) ? await textOf(file) : undefined
    if (text !== undefined) texts.set(name, text)
  }
  return texts
}

/** What stands in a file; nothing where it has gone meanwhile or cannot be read: it is left as it is. */
async function textOf(file: FileSystemFileHandle): Promise<string | undefined> {
  try {
    return await (await file.getFile()).text()
  } catch {
    return undefined
  }
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file'
}

function wholeIn(texts: Texts): Alone {
  const outbox: Pending[] = []
  const drafts: Draft[] = []
  for (const [name, text] of texts) {
    const row = rowIn(text)
    if (row === undefined) continue
    if (name.startsWith('outbox')) outbox.push(row as Pending)
    else drafts.push(row as Draft)
  }
  return { outbox: outbox.toSorted((a, b) => a.seq - b.seq), drafts }
}

/** What a file says; nothing where its writing was cut off before the first word, or it was damaged. */
function rowIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Writes the rows an act has just made, and takes out those it has just ended. */
async function bring(copy: Copy, sheet: Sheet, ids: readonly string[]): Promise<void> {
  const table: Table<Pending | Draft> = copy.db.table(sheet)
  const rows = new Map(
    (await table.where('id').anyOf(ids).toArray())
      .filter(isAlone)
      .map((row) => [nameIn(sheet, row.id), row]),
  )
  for (const name of ids.map((id) => nameIn(sheet, id))) {
    const row = rows.get(name)
    if (row) await write(copy, [name, JSON.stringify(row)])
    else if (copy.texts.has(name)) await remove(copy, name)
  }
}

/** Whether nobody else holds it: not what has a receipt, nor what was received and is asked for again. */
function isAlone(row: Pending | Draft): boolean {
  return !('state' in row) || (row.state !== 'kept' && row.leaving === undefined)
}

/** Brings the whole sheet into step: what is missing or other is written, what is gone goes. */
async function sweep(copy: Copy, sheet: Sheet): Promise<void> {
  const { db, texts } = copy
  const rows = await aloneIn(db, sheet)
  const wanted = new Map(rows.map((row) => [nameIn(sheet, row.id), JSON.stringify(row)]))
  // What goes makes room for what comes; one file that cannot be written stops no other.
  const gone = [...texts.keys()].filter((name) => name.startsWith(sheet) && !wanted.has(name))
  for (const name of gone) await remove(copy, name).catch(() => {})
  for (const [name, text] of wanted) {
    if (texts.get(name) !== text) await write(copy, [name, text]).catch(() => {})
  }
}

function nameIn(sheet: Sheet, id: string): string {
  return `${sheet} ${encodeURIComponent(id)}`
}

/** Writes one file: the browser puts it in the old one's place only when it is whole. */
async function write(
  { folder, texts }: Copy,
  [name, text]: readonly [string, string],
): Promise<void> {
  // Unknown until it stands: a write that fails is tried again at the next change.
  texts.set(name, '')
  const file = await folder.getFileHandle(name, { create: true })
  const stream = await file.createWritable()
  await stream.write(text)
  await stream.close()
  texts.set(name, text)
}

async function remove({ folder, texts }: Copy, name: string): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  texts.delete(name)
}

/**
 * Lets one round run at a time, in the order asked. A round that fails is no error of whoever
 * asked: the database holds his words, and the next look through the copy tries again.
 */
function oneAtATime(): (round: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve()
  return (round) => {
    last = last.then(round).catch(() => {})
    return last
  }
}
