import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { StartTrouble } from './start-trouble.ts'
import type { World } from './world.ts'

const SECRET_BYTES = 32
const KEY_MARK = 'secret'

/**
 * The key of a server, in a folder that is there for the server alone; a new one only where the
 * database is new as well.
 */
export async function openSecret(dataDir: string, isNew: boolean): Promise<Uint8Array> {
  const path = join(dataDir, 'secret.key')
  if (isNew) await makeSecret(path)
  const secret = await readFile(path).catch(unlessCode('ENOENT'))
  if (!secret) {
    throw new StartTrouble(
      `The key ${path} is missing beside its database: put it back from the backup.`,
    )
  }
  if (secret.length === SECRET_BYTES) return secret
  throw new StartTrouble(`The key ${path} is broken: put it back from the backup.`)
}

/** Makes a folder that nobody else on the machine may look into, if it is not there. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
}

/** Whole from its first moment: another process may begin in the same folder just now. */
async function makeSecret(path: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, randomBytes(SECRET_BYTES), { mode: 0o600, flush: true })
  await link(draft, path).catch(unlessCode('EEXIST'))
  await rm(draft)
}

/**
 * Refuses a key that is not the one this database began with. Servers that share a database hold
 * copies of one key: with two, each would take the other's sessions and rows for forged.
 */
export async function checkSecret({ db, secret }: Pick<World, 'db' | 'secret'>): Promise<void> {
  const mark = createHmac('sha256', secret).update('which key').digest('base64url')
  await db
    .insertInto('server_state')
    .values({ key: KEY_MARK, value: mark })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const kept = await db
    .selectFrom('server_state')
    .select('value')
    .where('key', '=', KEY_MARK)
    .executeTakeFirst()
  if (kept?.value === mark) return
  throw new StartTrouble(
    'The key secret.key is not the one of this database: copy it from the DATA_DIR of the server that began it.',
  )
}

/** Passes over one trouble; every other one is trouble. */
export function unlessCode(code: string) {
  return (error: NodeJS.ErrnoException): undefined => {
    if (error.code !== code) throw error
  }
}
