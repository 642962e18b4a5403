import { Dexie, liveQuery } from 'dexie'

import { copyFolderOf, isMissing } from './copy-folder.ts'
import type { Database, Draft, Pending } from './db.ts'
import { show, tablesOfShowing } from './show.ts'

/** What an officer has on this phone alone. */
type Alone = { outbox: Pending[]; drafts: Draft[] }

export type Sheet = keyof Alone

export type SecondCopy = {
  /** Kept once the copy says what the database says of this sheet, or could not be written. */
  bring: (sheet: Sheet) => Promise<void>
  stop: () => void
}

const SHEETS: readonly Sheet[] = ['outbox', 'drafts']

/**
 * Keeps what has no receipt, and the drafts, a second time outside the database, one small file
 * each, and in step with it: a browser killed while it writes can come back with an empty database
 * (decision 016). What the database drops, seals or has receipts for goes from the copy too.
 */
export async function keepSecondCopy(db: Database, officerId: string): Promise<SecondCopy> {
  const folder = await copyFolderOf(officerId)
  if (!folder) return { bring: async () => {}, stop: () => {} }
  const texts = await readTexts(folder)
  const bringers = {
    outbox: inTurn(() => rewrite(folder, texts, db, 'outbox')),
    drafts: inTurn(() => rewrite(folder, texts, db, 'drafts')),
  }
  const watches = SHEETS.map((sheet) =>
    liveQuery(() => aloneIn(db, sheet)).subscribe({
      next: () => void bringers[sheet](),
      error: (error: unknown) => {
        if (!(error instanceof Dexie.DatabaseClosedError)) throw error
      },
    }),
  )
  return {
    bring: (sheet) => bringers[sheet](),
    stop: () => {
      for (const watch of watches) watch.unsubscribe()
    },
  }
}

/**
 * Puts the second copy of an account into its database, which the browser has emptied; answers how
 * much there was. Where nothing ever stood, nothing.
 */
export async function takeBack(
  db: Database,
  officerId: string,
): Promise<{ changes: number; drafts: number } | undefined> {
  const folder = await copyFolderOf(officerId)
  if (!folder) return undefined
  const alone = wholeIn(await readTexts(folder))
  await fill(db, alone)
  const records = new Set(alone.outbox.map(({ about }) => about))
  return { changes: records.size, drafts: alone.drafts.length }
}

/** Puts changes and drafts into an empty database as they stood in the one before. */
export async function fill(db: Database, { outbox, drafts }: Alone): Promise<void> {
  await db.transaction('rw', [...tablesOfShowing(db), db.drafts], async () => {
    await db.outbox.bulkPut(outbox)
    await db.drafts.bulkPut(drafts)
    // An edit of a record shows again when the server's row, which it lies over, has come.
    const made = new Set(outbox.filter(({ first }) => first).map(nameOf))
    await show(
      db,
      outbox.filter((change) => made.has(nameOf(change))).map(({ kind, record }) => [kind, record]),
    )
  })
}

function nameOf({ kind, record }: Pending): string {
  return `${kind} ${record}`
}

async function aloneIn(db: Database, sheet: Sheet): Promise<(Pending | Draft)[]> {
  if (sheet === 'drafts') return db.drafts.toArray()
  return db.outbox.where('state').anyOf('waiting', 'refused').toArray()
}

/** By file name, what this page knows to stand in it. */
type Texts = Map<string, string>

async function readTexts(folder: FileSystemDirectoryHandle): Promise<Texts> {
  const texts: Texts = new Map()
  for await (const [name, file] of folder.entries()) {
    if (isFile(file)) texts.set(name, await (await file.getFile()).text())
  }
  return texts
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file'
}

function wholeIn(texts: Texts): Alone {
  const outbox: Pending[] = []
  const drafts: Draft[] = []
  for (const [name, text] of texts) {
    // A file whose writing was cut off before its first word is empty.
    if (text === '') continue
    if (name.startsWith('outbox')) outbox.push(JSON.parse(text) as Pending)
    else drafts.push(JSON.parse(text) as Draft)
  }
  return { outbox: outbox.toSorted((a, b) => a.seq - b.seq), drafts }
}

async function rewrite(
  folder: FileSystemDirectoryHandle,
  texts: Texts,
  db: Database,
  sheet: Sheet,
): Promise<void> {
  const rows = await aloneIn(db, sheet)
  const wanted = new Map(
    rows.map((row) => [`${sheet} ${encodeURIComponent(row.id)}`, JSON.stringify(row)]),
  )
  for (const [name, text] of wanted) {
    if (texts.get(name) !== text) await write(folder, texts, [name, text])
  }
  for (const name of texts.keys()) {
    if (name.startsWith(sheet) && !wanted.has(name)) await remove(folder, texts, name)
  }
}

/** Writes one file: the browser puts it in the old one's place only when it is whole. */
async function write(
  folder: FileSystemDirectoryHandle,
  texts: Texts,
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

async function remove(
  folder: FileSystemDirectoryHandle,
  texts: Texts,
  name: string,
): Promise<void> {
  try {
    await folder.removeEntry(name)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  texts.delete(name)
}

/**
 * Lets one round run at a time; who asks meanwhile is answered by the next one, which sees what he
 * has written. A round that fails is no error of his: the database holds his words.
 */
function inTurn(round: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    running = round()
      .catch(() => {})
      .finally(() => {
        running = undefined
      })
    return running
  }
  return () => {
    if (!running) return begin()
    next ??= running.then(() => {
      next = undefined
      return begin()
    })
    return next
  }
}
