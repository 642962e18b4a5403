import { answerTypes, type AnswerType } from './answer-types.ts'
import type { Band, Group, Item } from './checklist.ts'

const GROUP_ID = /^[A-Z]$/
/** What items are called, and the most that one may give. */
export const ITEM_ID = /^[A-Z][1-9][0-9]?$/
export const POINTS_MAX = 100

/**
 * Reads a checklist as it is written: a line `A | head` begins a group, `| condition` after it says
 * that each of its items must be met; a line `A1 | score 5 | question | evidence | law` is an item.
 * Answers the number of the first line that is neither, where there is one, and what was read.
 */
export function readGroups(content: string): { groups: Group[]; wrongLine?: number } {
  const groups: Group[] = []
  for (const [place, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue
    if (!readLine(groups, line)) return { groups, wrongLine: place + 1 }
  }
  return { groups }
}

function readLine(groups: Group[], line: string): boolean {
  const cells = line.split('|').map((cell) => cell.trim())
  const [id = ''] = cells
  const known = groups.flatMap((group) => [group.id, ...group.items.map((item) => item.id)])
  if (known.includes(id)) return false
  if (GROUP_ID.test(id)) return addGroup(groups, cells)
  const group = groups.at(-1)
  if (!ITEM_ID.test(id) || !group || !id.startsWith(group.id)) return false
  const item = itemOf(cells)
  if (item) group.items.push(item)
  return item !== undefined
}

function addGroup(groups: Group[], [id = '', title = '', condition = '']: string[]): boolean {
  if (title === '' || (condition !== '' && condition !== 'condition')) return false
  groups.push({ id, title, isCondition: condition === 'condition', items: [] })
  return true
}

function itemOf([id, how, text, evidence, law]: string[]): Item | undefined {
  const [type, points = '0', ...more] = (how ?? '').split(/\s+/)
  const answer = answerTypes.find((each) => each === type)
  const maxPoints = Number(points)
  const isRead = answer !== undefined && more.length === 0 && mayGive(answer, maxPoints)
  if (!isRead || !id || !text) return undefined
  return { id, text, answer, maxPoints, ...(evidence && { evidence }), ...(law && { law }) }
}

/** A score is out of some points; a number and words give none. */
function mayGive(answer: AnswerType, points: number): boolean {
  if (!Number.isInteger(points) || points < 0 || points > POINTS_MAX) return false
  if (answer === 'score') return points > 0
  return points === 0 || answer === 'yes_no' || answer === 'yes_no_na'
}

/** Reads the ratings of a checklist, `90 | Xuất sắc` a line, highest first; nothing where a line is none. */
export function readBands(written: string): Band[] | undefined {
  return bandsAsWritten(written)?.toSorted((a, b) => b.min - a.min)
}

/** The same ratings in the order they stand. */
export function bandsAsWritten(written: string): Band[] | undefined {
  const bands: Band[] = []
  for (const line of written.split('\n').filter((each) => each.trim() !== '')) {
    const [from = '', label = '', ...more] = line.split('|').map((cell) => cell.trim())
    const min = Number(from)
    if (from === '' || label === '' || more.length > 0 || !(min >= 0 && min <= 100))
      return undefined
    bands.push({ min, label })
  }
  return bands
}

/** Whether each rating begins below the one before it, and the last takes the rest. */
export function doBandsFall(bands: readonly Pick<Band, 'min'>[]): boolean {
  const falls = bands.every(({ min }, at) => at === 0 || min < (bands[at - 1]?.min ?? 0))
  return falls && (bands.at(-1)?.min ?? 0) === 0
}
