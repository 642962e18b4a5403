import {
  type Band,
  type Cap,
  type Checklist,
  type Group,
  hasHappened,
  isMarked,
  type Item,
  itemsOf,
  type Said,
  saysOf,
  standingOf,
} from './checklist.ts'

/** By the id of an item, what was answered to it. */
export type Answers = ReadonlyMap<string, Said>

/** What was reached out of what could be: points, or items that are met. Halves are whole in it. */
export type Sum = { got: number; of: number }

/** The result of a checklist so far. */
export type Result = Sum & {
  /** Points are added up, or the met items counted. */
  by: 'points' | 'share'
  answered: number
  items: number
  /** A condition is not answered yet: it may still make the whole fall, and nothing is rated. */
  isWaiting: boolean
  /** The rating of what is answered so far; none while nothing counts, and none below the lowest. */
  band?: Band
  /** What happened that holds the rating down. */
  happened: readonly Cap[]
  /** Once all is answered: the next rating up, and what is missing until it. */
  next?: { band: Band; missing: number }
}

/**
 * The ratings of a checklist that says none of its own, in per cent.
 *
 * Default: mẫu tham khảo 90/70/50, theo thang xếp loại của Nghị định 335/2025/NĐ-CP.
 */
export const referenceBands: readonly Band[] = [
  { min: 90, label: 'Xuất sắc' },
  { min: 70, label: 'Tốt' },
  { min: 50, label: 'Hoàn thành' },
  { min: 0, label: 'Không hoàn thành' },
]

/** Whether any item of a checklist gives points; then points alone count. */
export function givesPoints(checklist: Pick<Checklist, 'groups'>): boolean {
  return itemsOf(checklist).some(({ maxPoints }) => maxPoints > 0)
}

/**
 * What was reached with a checklist so far. With points: the sum over the most that the answered
 * items could give. Without: the items met, of those met and not met. What is not applicable, or
 * not answered yet, counts on neither side. Above what happened that holds it down, nothing is rated.
 *
 * Default: mẫu tham khảo; xếp loại và trường hợp hạ loại riêng của từng mẫu được dùng trước.
 */
export function resultOf(checklist: Checklist, answers: Answers): Result {
  const items = itemsOf(checklist)
  const sum = sumOf(checklist, items, answers)
  const answered = items.filter((item) => standingOf(item, answers.get(item.id)) !== 'open').length
  const isWaiting = !falls(checklist, answers) && hasCondition(checklist, 'open', answers)
  return {
    ...sum,
    by: givesPoints(checklist) ? 'points' : 'share',
    answered,
    items: items.length,
    isWaiting,
    happened: happenedIn(checklist, answers),
    ...(sum.of > 0 && !isWaiting ? ratedBy(checklist, sum, answers) : {}),
    ...(sum.of > 0 && answered === items.length ? nextTo(checklist, sum, answers) : {}),
  }
}

function falls(checklist: Checklist, answers: Answers): boolean {
  return hasCondition(checklist, 'no', answers)
}

/** The ratings of a checklist: its own, or those of all that say none. */
export function bandsOf({ bands }: Pick<Checklist, 'bands'>): readonly Band[] {
  return bands.length > 0 ? bands : referenceBands
}

/** Where a sum stands among the ratings of its checklist. */
function placeOf(checklist: Checklist, sum: Sum, answers: Answers): number {
  const isLowest = falls(checklist, answers)
  const place = placeIn(bandsOf(checklist), (min) => min === 0 || (!isLowest && isFrom(sum, min)))
  return Math.max(place, highestPlace(checklist, answers))
}

/** What happened of all that would hold a rating down. */
function happenedIn({ caps = [] }: Checklist, answers: Answers): Cap[] {
  return caps.filter((cap) => cap.highest !== undefined && hasHappened(cap, answers.get(cap.id)))
}

/** The place of the highest rating that what happened still leaves. */
function highestPlace(checklist: Checklist, answers: Answers): number {
  const bands = bandsOf(checklist)
  const places = happenedIn(checklist, answers).map(({ highest }) =>
    bands.findIndex(({ min }) => min === highest?.min),
  )
  return Math.max(0, ...places)
}

function ratedBy(checklist: Checklist, sum: Sum, answers: Answers): Pick<Result, 'band'> {
  const band = bandsOf(checklist)[placeOf(checklist, sum, answers)]
  return band ? { band } : {}
}

function nextTo(checklist: Checklist, sum: Sum, answers: Answers): Pick<Result, 'next'> {
  const place = placeOf(checklist, sum, answers)
  const band = bandsOf(checklist)[place - 1]
  if (!band || falls(checklist, answers) || place === highestPlace(checklist, answers)) return {}
  return { next: { band, missing: missingTo(checklist, sum, band) } }
}

/** The place of the first rating that holds; behind the last where the lowest is not reached. */
function placeIn(bands: readonly Band[], holds: (min: number) => boolean): number {
  const at = bands.findIndex(({ min }) => holds(min))
  return at === -1 ? bands.length : at
}

/** What was reached in one group. */
export function resultOfGroup(checklist: Checklist, group: Group, answers: Answers): Sum {
  return sumOf(checklist, group.items, answers)
}

/** One half of a point is the least that is given. */
const HALF = 0.5

function sumOf(checklist: Checklist, items: readonly Item[], answers: Answers): Sum {
  const byPoints = givesPoints(checklist)
  let got = 0
  let of = 0
  for (const item of items) {
    const said = answers.get(item.id)
    const standing = standingOf(item, said)
    const most = byPoints ? item.maxPoints : isMarked(item) ? 1 : 0
    if (standing === 'open' || standing === 'na' || most === 0) continue
    of += most
    got += byPoints ? pointsIn(item, said) : Number(standing === 'yes')
  }
  return { got, of }
}

/** The points of an answered item, never more than it can give: all where it is met and nothing else was said. */
export function pointsIn(item: Item, said: Said | undefined): number {
  const { maxPoints } = item
  const { value, points } = saysOf(item, said)
  const given = points ?? (value === 'yes' ? maxPoints : 0)
  return Math.min(Math.max(Math.round(given / HALF) * HALF, 0), maxPoints)
}

/** Whether something that is met or not met stands so among the items of a condition. */
function hasCondition({ groups }: Checklist, so: 'no' | 'open', answers: Answers): boolean {
  const isSo = (item: Item) => isMarked(item) && standingOf(item, answers.get(item.id)) === so
  return groups.some(({ isCondition, items }) => isCondition && items.some(isSo))
}

function isFrom({ got, of }: Sum, min: number): boolean {
  return got * 100 >= min * of
}

/** How much more is needed for a rating: half points, or items, rounded up. */
function missingTo(checklist: Checklist, { got, of }: Sum, { min }: Band): number {
  const step = givesPoints(checklist) ? HALF : 1
  return Math.ceil((min * of - got * 100) / (100 * step)) * step
}
