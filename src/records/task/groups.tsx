import { NO_DAY, type Shown } from '#data/db.ts'
import type { Day } from '#domain/day.ts'

export type Group = { title: string; members: Shown[] }

type GroupWords = {
  late: string
  none: string
  month: (month: number, year: number | undefined) => string
}

/** Open tasks under the heads of their list: late, then month by month, then those without a date. */
export function groupsOf(rows: readonly Shown[], today: Day, words: GroupWords): Group[] {
  const groups = new Map<string, Shown[]>()
  for (const shown of rows) {
    const title = headOf(shown.dueOn, today, words)
    groups.set(title, [...(groups.get(title) ?? []), shown])
  }
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
