import type { Officer } from '#domain/officer.ts'
import { type Issue, issuesOf, serverFields, type Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { CHANGE_BYTES_MAX } from '#protocol/api.ts'
import { type Change, clampedStamp, merge, NOTHING, type Version } from '#protocol/change.ts'
import type { Stamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { type Book, partsIn, type Place, recordIn } from './book.ts'
import { inItsPlace, judgePart } from './judge-part.ts'
import { bytesOf, refusal, type Refused } from './read-change.ts'
import { actsOf, isOfRemoval, issuesOfRemoval, issuesOfRemovalSaid } from './removal.ts'
import { streamOf, streamsOf } from './streams.ts'

const FIELDS_MAX = 200
const reserved: readonly string[] = [...serverFields, 'id', 'kind', 'stream', 'commune']

/** A change that may be taken, and the record as it will stand. */
export type Verdict = {
  kind: Kind
  change: Change
  stream: string
  /** The stamp it is taken under, which may differ from the one it claims. */
  stamp: Stamp
  before: Version | undefined
  after: Version
  /** The record this one belongs to. */
  whole: Place | undefined
}

/** A change of a kind that is known, for a stream its officer reads. */
type Readable = { kind: Kind; change: Change; stream: string }

/** Whether a change may be taken, by the rights, the laws and the records of this moment. */
export async function judge(
  book: Book,
  officer: Officer,
  change: Change,
  now: number,
): Promise<Verdict | Refused> {
  const kind = kindNamed(change.kind)
  if (!kind) return refusal(change.id, 'unknown-kind')
  const stream = streamOf(kind, officer.commune)
  const isReserved = Object.keys(change.fields).some((name) => reserved.includes(name))
  if (isReserved || !streamsOf(officer).includes(stream)) return refusal(change.id, 'not-allowed')
  return judgeRecord(book, officer, { kind, change, stream }, now)
}

async function judgeRecord(
  book: Book,
  officer: Officer,
  { kind, change: sent, stream }: Readable,
  now: number,
): Promise<Verdict | Refused> {
  const before = await recordIn(book, { kind: sent.kind, id: sent.record })
  const change = { ...sent, fields: withoutIdle(kind, before, sent.fields) }
  if (!before && !change.first) return refusal(change.id, 'no-record')
  const { stamp, after } = met(before, change, officer, now)
  if (!(await mayAct(book, officer, kind, { change, after, isNew: !before }))) {
    return refusal(change.id, 'not-allowed')
  }
  const issues = issuesOfMeeting(kind, { change, before, after })
  if (issues.length > 0) return refusal(change.id, 'not-valid', issues)
  if (isTooLarge(before, after)) return refusal(change.id, 'too-large')

  const whole = kind.partOf?.(after.fields)
  const refused = whole && (await judgePart(book, officer, { change, after, whole }))
  return refused ?? inItsPlace(book, { kind, change, stream, stamp, before, after, whole })
}

/**
 * What a change sets, without the emptying of fields that the record never had and its kind does
 * not know: each would leave its name with the record for ever and say nothing.
 */
function withoutIdle(kind: Kind, before: Version | undefined, fields: Values): Values {
  const isIdle = (name: string) =>
    !Object.hasOwn(kind.fields, name) && !isOfRemoval(name) && before?.stamps[name] === undefined
  const said = Object.entries(fields).filter(([name, value]) => value !== null || !isIdle(name))
  return Object.fromEntries(said)
}

/** Whether a record would grow beyond measure; one that is already may still shrink. */
function isTooLarge(before: Version | undefined, after: Version): boolean {
  const size = sizeOf(after)
  return size > CHANGE_BYTES_MAX && size > sizeOf(before ?? NOTHING)
}

function sizeOf({ fields, stamps }: Version): number {
  return bytesOf(JSON.stringify(fields)) + bytesOf(JSON.stringify(stamps))
}

function hasTooMany(before: Version | undefined, after: Version): boolean {
  const count = Object.keys(after.stamps).length
  return count > FIELDS_MAX && count > Object.keys(before?.stamps ?? {}).length
}

function met(before: Version | undefined, change: Change, officer: Officer, now: number) {
  const stamp = clampedStamp(before ?? NOTHING, change, now)
  const fields = before ? change.fields : { ...change.fields, author: officer.id }
  return { stamp, after: merge(before ?? NOTHING, { fields, stamp }) }
}

type Asked = { change: Change; after: Version; isNew: boolean }

async function mayAct(book: Book, officer: Officer, kind: Kind, asked: Asked): Promise<boolean> {
  const { change, after, isNew } = asked
  const parts = isNew ? [] : await partsIn(book, { kind: change.kind, id: change.record })
  const matter: Matter = { values: after.fields, parts }
  return actsOf(change.fields, isNew).every((act) => kind.may(officer, act, matter))
}

type Meeting = { change: Change; before: Version | undefined; after: Version }

/**
 * What is wrong with a change, whether or not its values win: what loses stands in the history;
 * and with the record it would make.
 */
function issuesOfMeeting(kind: Kind, { change, before, after }: Meeting): Issue[] {
  const issues = newIssues(kind, before, after)
  const isTold = (issue: Issue) => issues.some(({ path }) => path === issue.path)
  const said = issuesOfSaid(kind, change.fields).filter((issue) => !isTold(issue))
  return [
    ...issues,
    ...said,
    ...(hasTooMany(before, after) ? [{ path: '', code: 'too_many' }] : []),
  ]
}

/** What is wrong with the values a change sets, each by its own field alone. */
function issuesOfSaid(kind: Kind, fields: Values): Issue[] {
  const isSaid = ([name]: [string, unknown]) => (fields[name] ?? null) !== null
  const own = Object.fromEntries(Object.entries(kind.fields).filter(isSaid))
  return [...issuesOf({ ...kind, fields: own }, fields), ...issuesOfRemovalSaid(fields)]
}

/** What is wrong with the record that was not wrong with it before. */
function newIssues(kind: Kind, before: Version | undefined, after: Version): Issue[] {
  const issues = allIssues(kind, after.fields)
  if (issues.length === 0 || !before) return issues
  const had = new Set(allIssues(kind, before.fields).map(({ path, code }) => `${path} ${code}`))
  return issues.filter(({ path, code }) => !had.has(`${path} ${code}`))
}

/** What is wrong with a record. Rules that read several fields are asked once each is sound. */
export function allIssues(kind: Kind, values: Values): Issue[] {
  const issues = [...issuesOf(kind, values), ...issuesOfRemoval(values)]
  return issues.length > 0 ? issues : (kind.check?.(values) ?? [])
}
