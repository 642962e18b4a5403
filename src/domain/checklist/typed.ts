import { answerTypes, type AnswerType } from './answer-types.ts'
import { ITEM_ID, POINTS_MAX } from './read.ts'

/** An item as somebody types it, right or not; `key` names it while it is on the screen. */
export type TypedItem = {
  key: string
  id: string
  text: string
  answer: AnswerType
  points: string
  evidence: string
  law: string
}

export type TypedGroup = {
  key: string
  id: string
  title: string
  isCondition: boolean
  /** Asked once for each of several things. */
  isRepeated: boolean
  items: TypedItem[]
}

/** A rating as it is typed: from so many per cent on. */
export type TypedBand = { key: string; min: string; label: string }

/** What is wrong with what is typed: at which group, item or rating, and in which of its fields. */
export type TypedIssue = { key: string; name: string; code: TypedIssueCode; of?: string }
type TypedIssueCode =
  | 'no_items'
  | 'no_title'
  | 'empty_group'
  | 'item_id'
  | 'twice'
  | 'no_text'
  | PointsCode
  | 'no_label'
  | 'wrong_min'
  | 'not_falling'
  | 'not_zero'
  | 'too_long'
type PointsCode = 'no_points' | 'wrong_points'

/** Whether an answer of this type may give points. */
export function mayGivePoints(answer: AnswerType): boolean {
  return answer === 'score' || answer === 'yes_no' || answer === 'yes_no_na'
}

/** Reads the items of a checklist to be typed on; unlike `readGroups` it takes half a line as well. */
export function typedGroups(content: string): TypedGroup[] {
  const groups: TypedGroup[] = []
  for (const [nth, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    const cells = line.split('|').map((cell) => cell.trim())
    const item = itemIn(cells, String(nth + 1))
    const group = groups.at(-1)
    if (item && group) group.items.push(item)
    else groups.push(groupIn(cells, String(nth + 1)))
  }
  return groups
}

function groupIn([id = '', title = '', condition]: string[], key: string): TypedGroup {
  return { key, id, title, isCondition: condition === 'condition', isRepeated: false, items: [] }
}

function itemIn([id = '', how = '', ...rest]: string[], key: string): TypedItem | undefined {
  const [type = '', points = ''] = how.split(/\s+/)
  const answer = answerTypes.find((each) => each === type)
  const [text = '', evidence = '', law = ''] = rest
  return answer && { key, id, text, answer, points, evidence, law }
}

/** What is typed as a checklist is written; `readGroups` reads it where nothing is wrong with it. */
export function contentOf(groups: readonly TypedGroup[]): string {
  return groups
    .flatMap(({ id, title, isCondition, items }) => [
      lineOf([id, title, isCondition ? 'condition' : '']),
      ...items.map(({ id: name, answer, points, text, evidence, law }) =>
        lineOf([name, `${answer} ${mayGivePoints(answer) ? points : ''}`, text, evidence, law]),
      ),
    ])
    .join('\n')
}

/** Cells between bars. A bar or a new line that is typed in one would end it. */
function lineOf(cells: readonly string[]): string {
  const clean = cells.map((cell) => cell.replaceAll('|', '/').replaceAll(/\s+/g, ' ').trim())
  const last = clean.findLastIndex((cell) => cell !== '')
  return clean.slice(0, Math.max(last + 1, 2)).join(' | ')
}

/** Reads the ratings of a checklist to be typed on. */
export function typedBands(written: string): TypedBand[] {
  const lines = written.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, nth) => {
    const [min = '', label = ''] = line.split('|').map((cell) => cell.trim())
    return { key: String(nth + 1), min, label }
  })
}

/** What is typed as the ratings of a checklist are written. */
export function writtenBands(bands: readonly TypedBand[]): string {
  return bands.map(({ min, label }) => lineOf([min, label])).join('\n')
}

/** What keeps the typed items from being a checklist, in their order; each field once. */
export function issuesInGroups(groups: readonly TypedGroup[]): TypedIssue[] {
  const items = groups.flatMap((group) => group.items)
  if (items.length === 0) return [{ key: '', name: 'content', code: 'no_items' }]
  const scored = items.some(({ answer, points }) => mayGivePoints(answer) && Number(points) > 0)
  const ids = items.map(({ id }) => id)
  const isTwice = (id: string) => ids.indexOf(id) !== ids.lastIndexOf(id)
  return groups.flatMap((group) => [
    ...issuesOfGroup(group),
    ...group.items.flatMap((item) => issuesOfItem(item, { group, scored, isTwice })),
  ])
}

function issuesOfGroup({ key, id, title, items }: TypedGroup): TypedIssue[] {
  if (title.trim() === '') return [{ key, name: 'title', code: 'no_title', of: id }]
  return items.length === 0 ? [{ key, name: 'title', code: 'empty_group', of: id }] : []
}

type Among = { group: TypedGroup; scored: boolean; isTwice: (id: string) => boolean }

function issuesOfItem(item: TypedItem, among: Among): TypedIssue[] {
  const { key, id, text } = item
  const issues: TypedIssue[] = []
  const isNamed = ITEM_ID.test(id) && id.startsWith(among.group.id)
  if (!isNamed) issues.push({ key, name: 'id', code: 'item_id', of: among.group.id })
  else if (among.isTwice(id)) issues.push({ key, name: 'id', code: 'twice', of: id })
  if (text.trim() === '') issues.push({ key, name: 'text', code: 'no_text', of: id })
  const code = pointsIssue(item, among)
  if (code !== undefined) issues.push({ key, name: 'points', code, of: id })
  return issues
}

/** Points are asked of a score, and of every item but a condition once any of them gives some. */
function pointsIssue(
  { answer, points }: TypedItem,
  { group, scored }: Among,
): PointsCode | undefined {
  if (!mayGivePoints(answer)) return undefined
  const isAsked = answer === 'score' || (scored && !group.isCondition)
  if (points.trim() === '') return isAsked ? 'no_points' : undefined
  const given = Number(points)
  const isWhole = /^\d+$/.test(points.trim()) && given <= POINTS_MAX
  return isWhole && (given > 0 || answer !== 'score') ? undefined : 'wrong_points'
}

/** What keeps the typed ratings from being some, in their order. None at all is none wrong. */
export function issuesInBands(bands: readonly TypedBand[]): TypedIssue[] {
  const issues: TypedIssue[] = []
  let above = 101
  for (const [at, { key, min, label }] of bands.entries()) {
    const from = /^\d{1,3}$/.test(min.trim()) ? Number(min) : Number.NaN
    if (label.trim() === '') issues.push({ key, name: 'label', code: 'no_label' })
    if (!(from >= 0 && from <= 100)) issues.push({ key, name: 'min', code: 'wrong_min' })
    else if (from >= above) issues.push({ key, name: 'min', code: 'not_falling' })
    else if (at === bands.length - 1 && from > 0)
      issues.push({ key, name: 'min', code: 'not_zero' })
    if (from >= 0) above = from
  }
  return issues
}
