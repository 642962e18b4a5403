import { useLiveQuery } from 'dexie-react-hooks'

import type { Shown } from '#data/db.ts'
import { useHere } from '#data/here.tsx'

import { headline } from './look.tsx'

const NAME_MAX = 90

/** What others link to and no list keeps in memory: targets and exemplars. */
export const named = ['target', 'exemplar'] as const
export type Named = (typeof named)[number]

/** What a target or an exemplar is called in a line: its number in its plan, where it has one, then its first words. */
export function lineOf({ ordinal, name }: { ordinal?: unknown; name?: unknown }): string {
  return [ordinal, headline(name, NAME_MAX)].filter(Boolean).join(' · ')
}

/** Those on this phone by their names, once they are read; also what was taken out. */
export function useLinkedNames(kinds: readonly Named[]): ReadonlyMap<string, string> | undefined {
  const { db } = useHere()
  const asked = kinds.join()
  return useLiveQuery(async () => {
    const wanted = named.filter((kind) => asked.split(',').includes(kind))
    const rows = await Promise.all(wanted.map((kind) => db.table<Shown>(kind).toArray()))
    return new Map(rows.flat().map(({ id, version }) => [id, lineOf(version.fields)]))
  }, [db, asked])
}
