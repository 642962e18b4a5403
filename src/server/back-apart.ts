import type { Row, Version } from '#protocol/change.ts'
import { standingOf, withStanding } from '#protocol/change.ts'
import type { Kind } from '#records/kinds.ts'

/**
 * A record as it stands with a row that was given back, without what it keeps apart by then: no row
 * brings that back into the open, and what stood open before the row kept it back goes.
 */
export function withoutApart(
  next: Version,
  { row, kind, before }: { row: Row; kind: Kind; before: Version },
): Version {
  const had = kind.keptApart?.(before.fields) ?? []
  const apart = kind.keptApart?.(next.fields) ?? []
  return apart.reduce((version, name) => {
    const emptied = standingOf(row, name).filter(({ value }) => value === null)
    return withStanding(version, name, had.includes(name) ? standingOf(before, name) : emptied)
  }, next)
}
