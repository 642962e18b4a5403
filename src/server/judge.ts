import type { Officer } from '#domain/officer.ts'
import { type Issue, issuesOf, serverFields, type Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import { issuesOfStep, mayStep, type Taken } from '#domain/steps.ts'
import { CHANGE_BYTES_MAX } from '#protocol/api.ts'
import { type Change, clampedStamp, merge, NOTHING, type Version } from '#protocol/change.ts'
import type { Stamp } from '#protocol/stamp.ts'
import { type Kind, kindNamed } from '#records/kinds.ts'

import { type Book, partsIn, type Place, recordIn } from './book.ts'
import { bytesOf, refusal, type Refused } from './read-change.ts'
import { actsOf, issuesOfRemoval } from './removal.ts'
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
  { kind, change, stream }: Readable,
  now: number,
): Promise<Verdict | Refused> {
  const before = await recordIn(book, { kind: change.kind, id: change.record })
  if (!before && !change.first) return refusal(change.id, 'no-record')
  const { stamp, after } = met(before, change, officer, now)
  if (!(await mayAct(book, officer, kind, { change, after, isNew: !before }))) {
    return refusal(change.id, 'not-allowed')
  }
  const issues = newIssues(kind, before, after)
  if (issues.length > 0) return refusal(change.id, 'not-valid', issues)
  if (isTooLarge(after)) return refusal(change.id, 'too-large')

  const whole = kind.partOf?.(after.fields)
  const refused = whole && (await judgePart(book, officer, { change, after, whole }))
  return refused ?? { kind, change, stream, stamp, before, after, whole }
}

function isTooLarge({ fields }: Version): boolean {
  return bytesOf(JSON.stringify(fields)) > CHANGE_BYTES_MAX
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
  if (Object.keys(values).length > FIELDS_MAX) issues.push({ path: '', code: 'too_many' })
  return issues.length > 0 ? issues : (kind.check?.(values) ?? [])
}

type PartAsked = { change: Change; after: Version; whole: Place }

/** A part needs the record it belongs to, and a step a state that may be gone to. */
async function judgePart(
  book: Book,
  officer: Officer,
  { change, after, whole }: PartAsked,
): Promise<Refused | undefined> {
  const wholeKind = kindNamed(whole.kind)
  const standing = wholeKind && (await recordIn(book, whole))
  if (!wholeKind || !standing) return refusal(change.id, 'no-record')
  if (change.kind !== 'step') return undefined
  if (!wholeKind.steps) {
    return refusal(change.id, 'not-valid', [{ path: 'ofKind', code: 'no_steps' }])
  }
  const steps = wholeKind.steps(standing.fields)
  const step: Partial<Taken> = after.fields
  const issues = issuesOfStep(steps, step)
  if (issues.length > 0) return refusal(change.id, 'not-valid', issues)
  const isAllowed = step.to === undefined || mayStep(steps, step.to, officer)
  return isAllowed ? undefined : refusal(change.id, 'not-allowed')
}
