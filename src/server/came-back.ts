import { allInView, type Row, type Version } from '#protocol/change.ts'

/** What a record of a restored database has of earlier lives, since it was restored. */
export type CameBack = {
  /** The life in which the backup was made. */
  life: string
  /** Where the row of that life stood that was last given back. */
  place?: { stream: string; position: number }
  /** The ids of values that came with rows of other lives: no row of that life has replaced them. */
  beside: ReadonlySet<string>
}

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

/** The same after one more row came back, which was sealed in `epoch` and met the record. */
export function withRow(
  came: CameBack,
  { row, epoch }: { row: Row; epoch: string },
  { before, after }: { before: Version; after: Version },
): CameBack {
  const standing = allInView(after)
  const [had, theirs] = [new Set(allInView(before)), new Set(allInView(row))]
  if (epoch !== came.life) {
    const beside = standing.filter((id) => came.beside.has(id) || !had.has(id))
    return { ...came, beside: new Set(beside) }
  }
  const beside = standing.filter((id) => came.beside.has(id) && !theirs.has(id))
  const { stream, position } = row
  return { ...came, place: { stream, position }, beside: new Set(beside) }
}
