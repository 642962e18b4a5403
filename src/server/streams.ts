import type { Kysely } from 'kysely'

import { type Officer, worksWithCitizens } from '#domain/officer.ts'
import type { Rules } from '#domain/rules.ts'

import type { Tables } from './tables.ts'

/** The stream of the commune that records of a kind stand in. */
export function streamOf({ stream }: Pick<Rules, 'stream'>, commune: string): string {
  return stream === 'common' ? `common:${commune}` : `commune:${commune}`
}

/** Every stream an officer may read; those with a citizen's words for those who work with them. */
export function streamsOf(officer: Pick<Officer, 'commune' | 'roles'>): string[] {
  const common = streamOf({ stream: 'common' }, officer.commune)
  return worksWithCitizens(officer)
    ? [common, streamOf({ stream: 'work' }, officer.commune)]
    : [common]
}

/**
 * The heads of a commune's streams, held until the transaction ends: whoever comes next reads
 * nothing before this one is done, so positions become visible in their order.
 */
export async function lockStreams(
  db: Kysely<Tables>,
  commune: string,
): Promise<Map<string, number>> {
  const heads = new Map<string, number>()
  for (const stream of ['common', 'work'] as const) {
    const locked = await db
      .updateTable('streams')
      .set((column) => ({ head: column.ref('head') }))
      .where('name', '=', streamOf({ stream }, commune))
      .returning(['name', 'head'])
      .executeTakeFirstOrThrow()
    heads.set(locked.name, locked.head)
  }
  return heads
}
