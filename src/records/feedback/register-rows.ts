import type { Values } from '#domain/record.ts'
import type { Taken } from '#domain/steps.ts'

/** The columns of the official book, in its order; each but the first may stay empty. */
export const registerColumns = [
  'number',
  'receivedOn',
  'who',
  'idNumber',
  'content',
  'type',
  'sameContent',
  'settledBy',
  'inCompetence',
  'guidedTo',
  'transferredTo',
  'followUp',
  'note',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

export type RegisterRow = { id: string } & Readonly<Record<RegisterColumn, string>>

/** A matter as the book is written from it. */
export type RegisterMatter = {
  id: string
  values: Values
  state: string
  /** The unit it is given to, by its id. */
  unit?: string | undefined
  /** The steps that count, the earliest first. */
  taken: readonly Paper[]
}

/** A step and the number of the paper it was done with. */
type Paper = Taken & { documentNo?: string }

/** The words of codes and days, in the language of the book. */
export type RegisterWords = {
  type: (code: string) => string
  channel: (code: string) => string
  state: (code: string) => string
  unit: (id: unknown) => string
  day: (day: string) => string
  withheld: string
  unnamed: string
  temporary: (number: string) => string
}

/** Who takes a matter on has found that it is in the commune's competence. */
const TAKEN_ON = new Set(['accepted', 'settling'])
const PASSED_ON = new Set(['forwarded', 'transferred'])

/**
 * The book of the matters of one type and one year, by number; those without one yet come last, by
 * the day they came in. A name kept back stays out of the book, also for who may read it: a file
 * goes anywhere. What the commune does not take in (the number of an identity card) stays empty.
 *
 * Law: Nghị định 154/2026/NĐ-CP, Mẫu 03/TCD.
 */
export function registerRows(
  matters: readonly RegisterMatter[],
  words: RegisterWords,
): RegisterRow[] {
  return matters
    .toSorted((a, b) => byNumber(a.values, b.values))
    .map((matter) => rowOf(matter, words))
}

function rowOf(matter: RegisterMatter, words: RegisterWords): RegisterRow {
  const { id, values, taken } = matter
  const passedOn = taken.findLast(({ to }) => to !== undefined && PASSED_ON.has(to))
  const guided = taken.findLast(({ to }) => to === 'guided')
  const isTakenOn = taken.some(({ to }) => to !== undefined && TAKEN_ON.has(to))
  const { registerNo, tempNo } = values
  return {
    id,
    number: textOf(registerNo) || (tempNo === undefined ? '' : words.temporary(textOf(tempNo))),
    receivedOn: words.day(textOf(values['receivedOn'])),
    who: whoOf(values, words),
    idNumber: '',
    content: textOf(values['content']),
    type: words.type(textOf(values['type'])),
    sameContent: textOf(values['groupSize']),
    settledBy: textOf(values['settledBy']),
    inCompetence: isTakenOn ? 'x' : '',
    guidedTo: bodyOf(guided),
    transferredTo: bodyOf(passedOn),
    followUp: followUpOf(matter, words),
    note: noteOf(values, words),
  }
}

function whoOf({ raisedBy, person, address, phone }: Values, words: RegisterWords): string {
  if (raisedBy === 'withheld') return words.withheld
  if (raisedBy !== 'named') return words.unnamed
  return [textOf(person), textOf(address), textOf(phone)].filter(Boolean).join(', ')
}

function bodyOf(step: Paper | undefined): string {
  if (!step) return ''
  return [textOf(step.toBody), textOf(step.documentNo)].filter(Boolean).join(', ')
}

/** The state, since when, the number of the last paper about it, and who in the commune has it. */
function followUpOf({ state, unit, taken }: RegisterMatter, words: RegisterWords): string {
  const moves = taken.filter(({ to }) => to !== undefined)
  const last = moves.at(-1)
  const paper = moves.findLast(({ documentNo }) => documentNo !== undefined)?.documentNo
  return [words.state(state), last && words.day(last.on), paper, words.unit(unit)]
    .filter(Boolean)
    .join(', ')
}

/** Where it was heard, and where the matter is. */
function noteOf({ channel, place, village }: Values, words: RegisterWords): string {
  return [words.channel(textOf(channel)), textOf(place), words.unit(village)]
    .filter(Boolean)
    .join(', ')
}

function byNumber(a: Values, b: Values): number {
  const [one, other] = [numberOf(a), numberOf(b)]
  if (one !== other) return one < other ? -1 : 1
  const [day, otherDay] = [textOf(a['receivedOn']), textOf(b['receivedOn'])]
  if (day !== otherDay) return day < otherDay ? -1 : 1
  return 0
}

/** `PA-12` as 12; what has no number yet comes after all that has. */
function numberOf({ registerNo }: Values): number {
  const digits = /(\d+)$/.exec(textOf(registerNo))?.[1]
  return digits === undefined ? Infinity : Number(digits)
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
