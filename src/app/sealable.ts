import type { Database, Shown } from '#data/db.ts'
import type { Place } from '#data/marks.tsx'
import { SEALED_WORDS } from '#protocol/sealed.ts'
import { kinds } from '#records/kinds.ts'
import { type KindName, kindNames } from '#records/shapes.ts'

/** Words that can be taken out: of which record, in which field, and what they say by now. */
export type Sealable = Place & { name: string; value: string | undefined }

const partKinds = kindNames.filter((name) => 'partOf' in kinds[name])

/** A record with all its words on this phone: its own first, then those of its parts. */
export async function wordsAbout(
  db: Database,
  { kind, id }: Place,
): Promise<{ record: Shown | undefined; words: Sealable[] }> {
  const record: Shown | undefined = await db.table<Shown>(kind).get(id)
  const words = record ? wordsIn(kind, record) : []
  for (const part of partKinds) {
    const rows = await db.table<Shown>(part).where('of').equals(id).toArray()
    for (const row of rows) words.push(...wordsIn(part, row))
  }
  return { record, words }
}

/** The texts that a record has, or had: what was emptied still stands in its history. */
function wordsIn(kind: KindName, { id, version }: Shown): Sealable[] {
  return Object.entries(kinds[kind].fields)
    .filter(([name, { widget }]) => {
      const isText = widget === 'text' || widget === 'lines'
      const wasSaid = version.stamps[name] !== undefined
      return isText && wasSaid && version.fields[name] !== SEALED_WORDS
    })
    .map(([name]) => {
      const value = version.fields[name]
      return { kind, id, name, value: typeof value === 'string' ? value : undefined }
    })
}
