import type { Shown } from '#data/db.ts'
import { addDays, type Day } from '#domain/day.ts'
import { groupedBy } from '#domain/grouped.ts'

export const views = ['open', 'soon', 'late', 'done'] as const
export type View = (typeof views)[number]

/** What a list may be narrowed to, one answer each; they stand in the address under these names. */
export const criteria = [
  'village',
  'type',
  'regime',
  'topic',
  'state',
  'unit',
  'officer',
  'flag',
] as const
export type Criterion = (typeof criteria)[number]

/** Whose list it is, and what of it has no receipt yet. */
export type Reader = { officer: string; hasUnsent: (id: string) => boolean }

export type Filters = {
  view: View
  unsent: boolean
  mine: boolean
  byVillage: boolean
} & Readonly<Partial<Record<Criterion, string>>>

const SOON_DAYS = 3

/** The filters that an address asks for; what it says of others counts for nothing. */
export function filtersOf(params: URLSearchParams): Filters {
  const picked = criteria.flatMap((criterion) => {
    const value = params.get(criterion)
    return value ? [[criterion, value] as const] : []
  })
  return {
    view: views.find((view) => view === params.get('view')) ?? 'open',
    unsent: params.has('unsent'),
    mine: params.has('mine'),
    byVillage: params.has('byVillage'),
    ...(Object.fromEntries(picked) as Partial<Record<Criterion, string>>),
  }
}

/** How many filters narrow the list; the view and the grouping leave nothing out. */
export function narrowing(filters: Filters): number {
  const flags = [filters.unsent, filters.mine].filter(Boolean).length
  return flags + criteria.filter((criterion) => filters[criterion] !== undefined).length
}

/** What the rules find of a record; the other criteria are answered by a field of it. */
const derived = ['state', 'unit', 'officer'] as const satisfies readonly Criterion[]

export function isDerived(criterion: Criterion): criterion is (typeof derived)[number] {
  return derived.some((each) => each === criterion)
}

/** The field that answers a criterion. */
export function fieldOf(criterion: Criterion): string {
  return criterion === 'flag' ? 'flags' : criterion
}

/** What a record answers to a criterion: codes or an id. */
export function answersTo(criterion: Criterion, shown: Shown): readonly string[] {
  const fields = shown.version.fields
  const answer = isDerived(criterion) ? shown[criterion] : fields[fieldOf(criterion)]
  return [answer].flat().filter((each) => typeof each === 'string')
}

/** Whether a record stands in the narrowed list. */
export function fits(filters: Filters, reader: Reader, shown: Shown): boolean {
  return (
    criteria.every((criterion) => {
      const asked = filters[criterion]
      return asked === undefined || answersTo(criterion, shown).includes(asked)
    }) &&
    (!filters.unsent || reader.hasUnsent(shown.id)) &&
    (!filters.mine || shown.author === reader.officer || shown.officer === reader.officer)
  )
}

/** The rows of each view: what is due soon and what is late are parts of what is open. */
export function rowsByView(
  open: readonly Shown[],
  done: readonly Shown[],
  today: Day,
): Record<View, Shown[]> {
  const soonUntil = addDays(today, SOON_DAYS)
  return {
    open: [...open],
    soon: open.filter(({ dueOn }) => today <= dueOn && dueOn <= soonUntil),
    late: open.filter(({ dueOn }) => dueOn < today),
    done: [...done],
  }
}

/** The answers that occur among some records, and the one asked for. */
export function answersAmong(
  criterion: Criterion,
  rows: readonly Shown[],
  asked: string | undefined,
): Set<string> {
  const answers = rows.flatMap((shown) => answersTo(criterion, shown))
  return new Set(asked === undefined ? answers : [...answers, asked])
}

export type VillageGroup = { village: string | undefined; members: Shown[] }

/** Rows by village, in the order in which each village first occurs. */
export function groupsByVillage(rows: readonly Shown[]): VillageGroup[] {
  const groups = groupedBy(rows, (shown) => answersTo('village', shown)[0])
  return [...groups].map(([village, members]) => ({ village, members }))
}
