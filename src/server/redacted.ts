import type { Values } from '#domain/record.ts'
import type { Change } from '#protocol/change.ts'
import { SEALED_WORDS } from '#protocol/sealed.ts'

import { type Book, type Place, recordIn } from './book.ts'

/** By field, when its words were taken out by law; empty for most records. */
export function sealedIn(fields: Values): Record<string, string> {
  const sealed = fields['sealed']
  return typeof sealed === 'object' && sealed !== null ? (sealed as Record<string, string>) : {}
}

/**
 * A change without the words that were taken out by law: one that was written before its officer
 * could see that they were gone says `đã niêm lại` in their place, here and in the log.
 */
export async function unsealed(book: Book, change: Change): Promise<Change> {
  const place = { kind: change.kind, id: change.record }
  const stood = await recordIn(book, place)
  const sealed = sealedIn(stood?.version.fields ?? {})
  const names = Object.keys(change.fields).filter((name) => Object.hasOwn(sealed, name))
  if (names.length === 0) return change
  const fields = { ...change.fields }
  for (const name of names) {
    const isSeen = await hasSeenSeal(book, place, { name, over: change.over?.[name] ?? [] })
    if (!isSeen) fields[name] = redactedValue(fields[name])
  }
  return { ...change, fields }
}

/** What stands in the place of a value: words for words, nothing for anything else. */
export function redactedValue(value: unknown): unknown {
  return typeof value === 'string' ? SEALED_WORDS : null
}

type Logged = { change: string; stream: string; position: number; at: number }

/** Whether a change replaces the seal itself, or something that was written after it. */
async function hasSeenSeal(
  { db, commune }: Book,
  { kind, id }: Place,
  { name, over }: { name: string; over: readonly string[] },
): Promise<boolean> {
  if (over.length === 0) return false
  const entries = await db
    .selectFrom('log')
    .select(['change', 'stream', 'position', 'at', 'fields'])
    .where((where) => where.and({ commune, kind, record: id }))
    .where((where) =>
      where.or([where('change', 'in', [...over]), where('fields', 'like', SEALING)]),
    )
    .execute()
  const seals = entries.filter(({ fields }) =>
    Object.hasOwn(sealedIn(JSON.parse(fields) as Values), name),
  )
  const seen = entries.filter(({ change }) => over.includes(change))
  return seen.some((each) => seals.every((seal) => isFrom(each, seal)))
}

const SEALING = '%"sealed":%'

/** Whether an entry of the log is a seal, or was taken after it. */
function isFrom(entry: Logged, seal: Logged): boolean {
  if (entry.change === seal.change) return true
  return entry.stream === seal.stream ? entry.position > seal.position : entry.at > seal.at
}
