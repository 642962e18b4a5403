import type { Day } from '#domain/day.ts'

import { localLines } from './local.ts'
import { partyLines } from './party.ts'
import { stateLines } from './state.ts'

/** Where the papers of the library come from, in the order they are offered. */
export const origins = ['party', 'state', 'local'] as const
export type Origin = (typeof origins)[number]

const statuses = [
  'in_force',
  'amended',
  'superseded',
  'expired',
  'body_dissolved',
  'unknown',
] as const
export type Status = (typeof statuses)[number]

/** Văn bản: a paper of the library, as it was looked up on `LOOKED_UP_ON`; nobody writes in it. */
export type Directive = {
  id: string
  origin: Origin
  /** Left out where no source gives it. */
  number?: string
  issuedOn?: Day
  effectiveFrom?: Day
  status: Status
  /** What the library says of it was checked well. */
  isSure: boolean
  /** Its title is told by its sense, not in its own words. */
  isRetold: boolean
  issuer: string
  /** What stands in its place, as the source says it. */
  replacedBy?: string
  title: string
  purpose: string
  /** What is known of its force. */
  note: string
}

/** The day on which the force of all papers was looked up. */
export const LOOKED_UP_ON: Day = '2026-11-20'

/** The cells of a line of the library, in their order. */
const cellNames = [
  'id',
  'number',
  'issuedOn',
  'effectiveFrom',
  'status',
  'trust',
  'retold',
  'issuer',
  'replacedBy',
  'title',
  'purpose',
  'note',
] as const
type CellName = (typeof cellNames)[number]

/** Every paper, the newest first, those without a day last. */
export const directives: readonly Directive[] = [
  ...read('party', partyLines),
  ...read('state', stateLines),
  ...read('local', localLines),
].toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))

function read(origin: Origin, lines: string): Directive[] {
  return lines
    .trim()
    .split('\n')
    .map((line) =>
      directiveOf(
        origin,
        line.split('|').map((cell) => cell.trim()),
      ),
    )
}

function directiveOf(origin: Origin, cells: readonly string[]): Directive {
  const cell = (name: CellName) => cells[cellNames.indexOf(name)] ?? ''
  const given = (name: CellName) => (cell(name) === '' ? {} : { [name]: cell(name) })
  return {
    id: cell('id'),
    origin,
    ...given('number'),
    ...given('issuedOn'),
    ...given('effectiveFrom'),
    status: statuses.find((each) => each === cell('status')) ?? 'unknown',
    isSure: cell('trust') === 'sure',
    isRetold: cell('retold') === 'retold',
    issuer: cell('issuer'),
    ...given('replacedBy'),
    title: cell('title'),
    purpose: cell('purpose'),
    note: cell('note'),
  }
}

export function directiveNamed(id: string): Directive | undefined {
  return directives.find((each) => each.id === id)
}

/** What stands in the place of a paper: the source's words, and the paper where the library has it. */
export function successorsOf({ replacedBy = '' }: Directive) {
  const parts = replacedBy.split(';').map((part) => part.trim())
  return parts
    .filter((part) => part !== '')
    .map((words) => ({
      words,
      directive: directives.find(({ number }) => number !== undefined && isOf(words, number)),
    }))
}

/** The papers in whose place one stands. */
export function predecessorsOf({ id }: Directive): Directive[] {
  return directives.filter((each) =>
    successorsOf(each).some(({ directive }) => directive?.id === id),
  )
}

/** True where words begin with this number, and not with a longer one. */
function isOf(words: string, number: string): boolean {
  return words === number || words.startsWith(`${number} `)
}
