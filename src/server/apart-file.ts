import { randomBytes } from 'node:crypto'
import { constants, link, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import * as z from 'zod/mini'

import { type Apart, apartOver, type Fact, factSchema } from './apart.ts'
import { randomName } from './names.ts'
import { unlessCode } from './secret-key.ts'

const NAME = 'apart.jsonl'
const FILES = /^apart.*\.jsonl$/

const lineSchema = z.union([
  z.object({ journal: z.string() }),
  z.object({ undone: z.string() }),
  z.intersection(z.object({ act: z.string() }), factSchema),
])

/** A journal to write into, the name it has for ever, and what stood in it. */
export type ApartFile = { journal: string; apart: Apart; facts: Fact[] }

/**
 * Opens the journal of a folder, or begins one. Several processes may write into one: each line
 * is written at once, at the end, and begins with its own new line, so that one that broke off
 * harms no other.
 */
export async function openApart(folder: string): Promise<ApartFile> {
  const path = join(folder, NAME)
  await begin(folder, path)
  const { journals, facts: known } = await readApartFile(path)
  const [journal] = journals
  if (journal === undefined) throw new Error(`${path} is no journal of this server`)
  const apart = apartOver(async (facts) => {
    const act = nameOf()
    await append(
      path,
      facts.map((fact) => ({ act, ...fact })),
    )
    return () => append(path, [{ undone: act }])
  })
  return { journal, apart, facts: known }
}

/** A file that was taken away meanwhile is not made anew: what it held must not be forgotten. */
const AT_ITS_END = constants.O_WRONLY | constants.O_APPEND

async function append(path: string, lines: readonly object[]): Promise<void> {
  const file = await open(path, AT_ITS_END)
  try {
    const bytes = Buffer.from(lines.map(lineOf).join(''))
    const { bytesWritten } = await file.write(bytes)
    if (bytesWritten < bytes.length) throw new Error('The journal beside the database is cut')
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Makes the file whole with its first line, unless it is there. */
async function begin(folder: string, path: string): Promise<void> {
  const part = `${path}.${nameOf()}`
  await writeFile(part, lineOf({ journal: nameOf() }), { mode: 0o600, flush: true })
  await link(part, path).catch(unlessCode('EEXIST'))
  await rm(part)
  await keepFolder(folder)
}

/** Makes sure that the names of a folder outlive a power cut. */
export async function keepFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}

function lineOf(line: object): string {
  return `\n${JSON.stringify(line)}`
}

function nameOf(): string {
  return randomName({ randomBytes }, 16)
}

/** What stands in journals: their names, the facts in their order, and how many lines are none. */
export type ApartRead = { journals: string[]; facts: Fact[]; unread: number }

/** Reads every journal of a folder: the server's own, and those put beside it for a restore. */
export async function readApart(folder: string): Promise<ApartRead> {
  const names = (await readdir(folder)).filter((name) => FILES.test(name)).toSorted()
  const read = await Promise.all(names.map((name) => readApartFile(join(folder, name))))
  return {
    journals: read.flatMap(({ journals }) => journals),
    facts: read.flatMap(({ facts }) => facts).toSorted((a, b) => a.at - b.at),
    unread: read.reduce((sum, { unread }) => sum + unread, 0),
  }
}

async function readApartFile(path: string): Promise<ApartRead> {
  const texts = (await readFile(path, 'utf8')).split('\n').filter((text) => text !== '')
  const lines = texts.map(lineIn).filter((line) => line !== undefined)
  const undone = new Set(lines.map((line) => ('undone' in line ? line.undone : '')))
  return {
    journals: lines.flatMap((line) => ('journal' in line ? [line.journal] : [])),
    facts: lines.flatMap((line) => ('fact' in line && !undone.has(line.act) ? [line] : [])),
    unread: texts.length - lines.length,
  }
}

/** A line, or nothing when it broke off or a newer version wrote it. */
function lineIn(text: string): z.output<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
