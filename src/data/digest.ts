import { DIGEST_MODULO, type Row, weightOf } from '#protocol/change.ts'

import type { Based, Database, Digests } from './db.ts'

/**
 * Counts by stream what the phone holds and the server is known to have, from the keys of an
 * index alone: rows that the browser lost are not counted, so the difference shows.
 */
export async function countDigests(db: Database): Promise<Digests> {
  const digests: Digests = {}
  const streams = await db.base.orderBy('stream').uniqueKeys()
  for (const stream of streams) {
    const name = String(stream)
    const keys = await db.base.where('[stream+weight]').between([name, 0], [name, Infinity]).keys()
    const weights = (keys as unknown[] as [string, number][]).map(([, weight]) => weight)
    digests[name] = [
      weights.length,
      weights.reduce((sum, weight) => (sum + weight) % DIGEST_MODULO, 0),
    ]
  }
  return digests
}

/** Takes a row that the server is known to have out of the digest of its stream. */
export function takeOut(digests: Digests, row: Based | undefined): void {
  if (row?.weight === undefined) return
  const [rows, sum] = digests[row.stream] ?? [0, 0]
  digests[row.stream] = [rows - 1, (sum - row.weight + DIGEST_MODULO) % DIGEST_MODULO]
}

/** Puts a row as it came into the digest of its stream, and answers it with its weight. */
export function putIn(digests: Digests, row: Row): Based {
  const weight = weightOf(row)
  const [rows, sum] = digests[row.stream] ?? [0, 0]
  digests[row.stream] = [rows + 1, (sum + weight) % DIGEST_MODULO]
  return { ...row, weight }
}
