import { allInView, type Row, type Version } from '#protocol/change.ts'

import type { Book } from './book.ts'

/** What a record of a restored database has of earlier lives, since it was restored. */
export type CameBack = {
  /** The life in which the backup was made. */
  life: string
  /** Where the latest row of that life stood that was given back, as far as that can be told. */
  place?: { stream: string; position: number }
  /** The ids of values that came with other rows: no row of that life has replaced them. */
  beside: ReadonlySet<string>
}

/** A row that came back, and the life in which it was sealed; whether the seal speaks for its place. */
type Given = { row: Row; epoch: string; isPlaced: boolean }

/**
 * Whether a row of the life the backup was made in stood there later than all this record has of
 * that life, or earlier; nothing where the two cannot be compared.
 */
export type Age = 'later' | 'earlier' | undefined

const NOWHERE = '-'

/** What is written with a record of what came back to it; what an earlier restore left says nothing. */
export function cameBackIn(text: string | null, life: string): CameBack {
  const [of, stream = NOWHERE, position, ...ids] = (text ?? '').split(' ')
  if (of !== life) return { life, beside: new Set() }
  const beside = new Set(ids)
  return stream === NOWHERE
    ? { life, beside }
    : { life, place: { stream, position: Number(position) }, beside }
}

/** The same as it is written with the record. */
export function cameBackText({ life, place, beside }: CameBack): string {
  const { stream, position } = place ?? { stream: NOWHERE, position: 0 }
  return [life, stream, position, ...beside].join(' ')
}

export async function ageOf(
  { db }: Book,
  { row, epoch, isPlaced }: Given,
  came: CameBack | undefined,
): Promise<Age> {
  if (epoch !== came?.life || !isPlaced) return undefined
  const { stream, position } = row
  if (came.place) {
    if (came.place.stream !== stream) return undefined
    return position > came.place.position ? 'later' : 'earlier'
  }
  const known = await db
    .selectFrom('streams')
    .select('restored')
    .where('name', '=', stream)
    .executeTakeFirst()
  // A stream that the backup lacks began after it.
  if (!known) return 'later'
  return known.restored !== null && position > known.restored ? 'later' : undefined
}

/** The same after one more row of some age came back and met the record. */
export function withRow(
  came: CameBack,
  row: Row,
  age: Age,
  { before, after }: { before: Version; after: Version },
): CameBack {
  if (age === 'earlier') return came
  const standing = allInView(after)
  if (age === undefined) {
    const had = new Set(allInView(before))
    const beside = standing.filter((id) => came.beside.has(id) || !had.has(id))
    return { ...came, beside: new Set(beside) }
  }
  const theirs = new Set(allInView(row))
  const beside = standing.filter((id) => came.beside.has(id) && !theirs.has(id))
  const { stream, position } = row
  return { ...came, place: { stream, position }, beside: new Set(beside) }
}
