import type { Officer } from '#domain/officer.ts'
import { type Issue, serverFields, type Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { CHANGE_BYTES_MAX } from '#protocol/api.ts'
import {
  type Change,
  clampedStamp,
  isEqual,
  merge,
  NOTHING,
  type Person,
  type Replaced,
  type Version,
} from '#protocol/change.ts'
import { idOf, type Stamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { type Book, partsIn, type Place, recordIn, replacedIn, type Stood } from './book.ts'
import {
  besideOf,
  issuesOfDays,
  issuesOfMeeting,
  issuesOfName,
  issuesOfRoles,
  type Meeting,
  nameOfIssue,
  standingAfter,
} from './issues-of-change.ts'
import { inItsPlace, judgePart } from './judge-part.ts'
import { bytesOf, refusal, type Refused } from './read-change.ts'
import { actsOf, isOfRemoval } from './removal.ts'
import { ranksOf } from './roles.ts'
import { isReaderOf, streamOf } from './streams.ts'
import { tracesIn } from './traces.ts'

const reserved: readonly string[] = [...serverFields, 'id', 'kind', 'stream', 'commune']

/** A change that may be taken, and the record as it will stand. */
export type Verdict = {
  kind: Kind
  change: Change
  /** The stamp it is taken under, which may differ from the one it claims. */
  stamp: Stamp
  before: Stood | undefined
  after: Version
  /** The record this one belongs to. */
  whole: Place | undefined
}

/** Somebody whose changes are judged, by the rights of this moment; perhaps in another's name. */
export type Author = Officer & Person & { inNameOf?: Person }

/** Whether a change may be taken, by the rights, the laws and the records of this moment. */
export async function judge(
  book: Book,
  officer: Author,
  change: Change,
  now: number,
): Promise<Verdict | Refused> {
  const kind = kindNamed(change.kind)
  if (!kind) return refusal(change.id, 'unknown-kind')
  const traces = await tracesOf(book, change)
  if (traces.length > 0) return refusal(change.id, 'denouncer-named', traces)
  if (setsOurs(change) || isElsewhere(change, officer)) return refusal(change.id, 'not-allowed')
  const before = await recordIn(book, { kind: change.kind, id: change.record })
  if (!(await mayRead(book, officer, kind, before))) return refusal(change.id, 'not-allowed')
  if (!before && (await isErased(book, change))) return refusal(change.id, 'erased')
  return judgeRecord(book, officer, { kind, change, before }, now)
}

/** Asked before anything else: what could make a denouncer known is held and kept for nobody. */
async function tracesOf(book: Book, change: Change): Promise<Issue[]> {
  const before = await recordIn(book, { kind: change.kind, id: change.record })
  return tracesIn(change, before?.version.fields)
}

/** Whether a change sets what only the server sets; nobody may ever take such a one. */
export function setsOurs({ fields }: Pick<Change, 'fields'>): boolean {
  return Object.keys(fields).some((name) => reserved.includes(name))
}

/** Whether a change was written for another commune than its officer is in now. */
function isElsewhere({ commune }: Change, officer: Officer): boolean {
  return commune !== undefined && commune !== officer.commune
}

async function mayRead(book: Book, officer: Officer, kind: Kind, before: Stood | undefined) {
  return isReaderOf(book.db, officer, before?.stream ?? streamOf(kind, officer.commune))
}

async function isErased({ db, commune }: Book, { kind, record }: Change): Promise<boolean> {
  const erased = db
    .selectFrom('erased')
    .select('id')
    .where((where) => where.and({ commune, kind, id: record }))
  return (await erased.executeTakeFirst()) !== undefined
}

type Known = { kind: Kind; change: Change; before: Stood | undefined }

async function judgeRecord(
  book: Book,
  officer: Author,
  { kind, change: sent, before: stood }: Known,
  now: number,
): Promise<Verdict | Refused> {
  const before = stood?.version
  const change = { ...sent, fields: withoutIdle(kind, before, sent.fields) }
  if (!before && !change.first) return refusal(change.id, 'no-record')
  const place = { kind: change.kind, id: change.record }
  const replaced = before ? await replacedIn(book, place) : undefined
  const { stamp, after } = met(before, change, officer, { now, replaced })
  if (!(await mayAct(book, officer, kind, { change, after, isNew: isMaking(before, change) }))) {
    return refusal(change.id, 'not-allowed')
  }
  const wrong = await wrongWith(book, kind, { change, before, after, officer }, now)
  if (wrong) return wrong

  const whole = kind.partOf?.(after.fields)
  const refused = whole && (await judgePart(book, officer, { change, before, after, whole }))
  return refused ?? inItsPlace(book, { kind, change, stamp, before: stood, after, whole })
}

/** Whether a change makes its record: also one whose record a phone gave back before it came again. */
function isMaking(before: Version | undefined, { id, first }: Change): boolean {
  const made = before?.stamps['author']
  return made === undefined || (first === true && idOf(made) === id)
}

async function wrongWith(
  book: Book,
  kind: Kind,
  meeting: Meeting & { officer: Officer },
  now: number,
): Promise<Refused | undefined> {
  const { change, before, after, officer } = meeting
  const issues = [
    ...issuesOfRoles(kind, officer, meeting),
    ...issuesOfMeeting(kind, meeting),
    ...issuesOfDays(kind, meeting, now),
  ]
  if (issues.length > 0) return refusal(change.id, 'not-valid', issues)
  if (isTooLarge(before, after)) return refusal(change.id, 'too-large')
  const against = [
    ...issuesOfName(kind, meeting),
    ...(await issuesByRanks(book, kind, meeting)),
    ...(await issuesByParts(book, kind, meeting)),
  ]
  return against.length > 0 ? refusal(change.id, 'not-valid', against) : undefined
}

/**
 * What a kind has against a record by who is what in the commune, and had not before; against a
 * value that is set now also when the one before it was as wrong.
 */
async function issuesByRanks(
  book: Book,
  { checkRanks }: Kind,
  { change, before, after }: Meeting,
): Promise<Issue[]> {
  if (!checkRanks) return []
  const ranks = await ranksOf(book.db, book.commune)
  const had = new Set(before && checkRanks(before.fields, ranks).map(nameOfIssue))
  const isNew = ({ path }: Issue) =>
    Object.hasOwn(change.fields, path) && !isEqual(after.fields[path], before?.fields[path])
  return checkRanks(after.fields, ranks).filter(
    (issue) => isNew(issue) || !had.has(nameOfIssue(issue)),
  )
}

/** What a kind has against a change of a record, by what belongs to it. */
async function issuesByParts(
  book: Book,
  kind: Kind,
  { change, before, after }: Meeting,
): Promise<Issue[]> {
  if (!before || !kind.issuesOfChange) return []
  const parts = await partsIn(book, { kind: change.kind, id: change.record })
  const meeting = { change, before, after }
  const beside = besideOf(meeting)
  const standing = kind.letsChooseAny ? standingAfter(meeting) : [after.fields]
  const issues = standing.flatMap(
    (values) => kind.issuesOfChange?.(before.fields, { values, parts }, beside) ?? [],
  )
  return [...new Map(issues.map((issue) => [nameOfIssue(issue), issue])).values()]
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

function sizeOf({ fields, stamps, contested, alike }: Version): number {
  return [fields, stamps, contested ?? {}, alike ?? {}].reduce(
    (size, part) => size + bytesOf(JSON.stringify(part)),
    0,
  )
}

type Around = { now: number; replaced: Replaced | undefined }

function met(before: Version | undefined, change: Change, officer: Author, around: Around) {
  const stamp = clampedStamp(before ?? NOTHING, change, around.now)
  const { id, name } = officer.inNameOf ?? officer
  const fields = before ? change.fields : { ...change.fields, author: id }
  const by = { id, name }
  const said = { fields, stamp, over: change.over, by }
  return { stamp, after: merge(before ?? NOTHING, said, around.replaced) }
}

type Asked = { change: Change; after: Version; isNew: boolean }

async function mayAct(book: Book, officer: Officer, kind: Kind, asked: Asked): Promise<boolean> {
  const { change, after, isNew } = asked
  const parts = isNew ? [] : await partsIn(book, { kind: change.kind, id: change.record })
  const matter: Matter = { values: after.fields, parts }
  return actsOf(change.fields, isNew).every((act) => kind.may(officer, act, matter))
}
