import { execFile } from 'node:child_process'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

import type { Values } from '#domain/record.ts'

import { tempFolder } from './harness/folder.ts'

const run = promisify(execFile)

/** What an operator keeps apart from the database, as docs/operate.md asks. */
const APART = ['secret.key', 'apart.jsonl']

/** Makes a backup beside the running server by its command; answers the path of the file. */
export async function backUp(dataDir: string): Promise<string> {
  const file = join(await tempFolder(), 'backup.jsonl.gz')
  await command('backup-now', dataDir, file)
  return file
}

/**
 * Reads a backup into an empty folder by its command, with what was kept apart of the folder that
 * is given up; answers the new folder and what the command said.
 */
export async function restoreFrom(file: string, lost: string, kept: readonly string[] = APART) {
  const dataDir = await tempFolder()
  for (const name of kept) await copyFile(join(lost, name), join(dataDir, name))
  return { dataDir, said: await command('restore-now', dataDir, file) }
}

async function command(name: string, dataDir: string, file: string): Promise<string> {
  const { VITEST: _, DATABASE_URL: __, ...env } = process.env
  const words = [`src/server/${name}.ts`, file]
  const { stdout } = await run(process.execPath, words, { env: { ...env, DATA_DIR: dataDir } })
  return stdout
}

/** All records that stand in the database of a folder, by kind and id, and those with values beside each other. */
export function standingIn(dataDir: string) {
  const db = new DatabaseSync(join(dataDir, 'gan-dan.sqlite'), { readOnly: true })
  try {
    const query = "select kind || '/' || id as key, fields, contested from rows where gone = 0"
    const rows = db.prepare(query).all()
    const records = new Map<string, Values>()
    for (const { key, fields } of rows) {
      records.set(String(key), JSON.parse(String(fields)) as Values)
    }
    const contested = rows.filter((row) => row['contested'] !== null).map(({ key }) => String(key))
    return { records, contested }
  } finally {
    db.close()
  }
}
