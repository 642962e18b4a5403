import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The folder of the whole product. */
export const ROOT = join(import.meta.dirname, '../..')

/** The folder of the built app. */
export const DIST = join(ROOT, 'dist')

/** The version of the product, as its package says. */
export async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
