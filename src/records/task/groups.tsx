import { NO_DAY, type Shown } from '#data/db.ts'
import type { Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'

export type Group = { title: string; members: Shown[] }

type GroupWords = {
  late: string
  none: string
  month: (month: number, year: number | undefined) => string
}

/** Open tasks under the heads of their list: late, then month by month, then those without a date. */
export function groupsOf(rows: readonly Shown[], today: Day, words: GroupWords): Group[] {
  const groups = groupedBy(rows, ({ dueOn }) => headOf(dueOn, today, words))
  return [...groups].map(([title, members]) => ({ title, members }))
}

function headOf(dueOn: Day, today: Day, words: GroupWords): string {
  if (dueOn === NO_DAY) return words.none
  if (dueOn < today) return words.late
  const year = dueOn.slice(0, 4)
  return words.month(
    Number(dueOn.slice(5, 7)),
    year === today.slice(0, 4) ? undefined : Number(year),
  )
}
