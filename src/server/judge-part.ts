import type { Officer } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import type { Matter } from '#domain/rules.ts'
import {
  guardedBy,
  isGuarded,
  issuesOfStep,
  mayStep,
  type Steps,
  type Taken,
} from '#domain/steps.ts'
import { type Change, merge, NOTHING, type Version } from '#protocol/change.ts'
import { latestOf, millisOf, stampOf } from '#protocol/stamp.ts'
import { kindNamed } from '#records/kinds.ts'

import { type Book, partsIn, type Place, recordIn } from './book.ts'
import type { Verdict } from './judge.ts'
import { refusal, type Refused } from './read-change.ts'
import { isReaderOf } from './streams.ts'

type PartAsked = { change: Change; before?: Version | undefined; after: Version; whole: Place }

/** A part needs the record it belongs to, and a step a state that may be gone to. */
export async function judgePart(
  book: Book,
  officer: Officer,
  { change, before, after, whole }: PartAsked,
): Promise<Refused | undefined> {
  const wholeKind = kindNamed(whole.kind)
  const standing = wholeKind && (await recordIn(book, whole))
  if (!wholeKind || !standing) return refusal(change.id, 'no-record')
  // Nothing is added to a record by somebody who may not read it.
  if (!(await isReaderOf(book.db, officer, standing.stream)))
    return refusal(change.id, 'not-allowed')
  const { fields: values } = standing.version
  const wrong = await wrongInWhole(book, values, { change, before, after, whole })
  if (wrong || change.kind !== 'step') return wrong
  if (!wholeKind.steps) {
    return refusal(change.id, 'not-valid', [{ path: 'ofKind', code: 'no_steps' }])
  }
  const steps = wholeKind.steps(values)
  const refused = judgeStep(steps, officer, change, after.fields)
  if (refused || !isGuarded(steps, after.fields)) return refused
  const matter = { values, parts: await partsIn(book, whole) }
  return judgeGuarded(steps, matter, { change, after, whole })
}

/** What a kind of part has against a change by how the record it belongs to stands. */
async function wrongInWhole(
  book: Book,
  values: Values,
  { change, before, after, whole }: PartAsked,
): Promise<Refused | undefined> {
  const { issuesInWhole } = kindNamed(change.kind) ?? {}
  if (!issuesInWhole) return undefined
  const matter = { values, parts: await partsIn(book, whole) }
  const issues = issuesInWhole(matter, { before: before?.fields, after: after.fields })
  return issues.length > 0 ? refusal(change.id, 'not-valid', issues) : undefined
}

function judgeGuarded(
  steps: Steps,
  matter: Matter,
  { change, after }: PartAsked,
): Refused | undefined {
  const why = guardedBy(steps, matter, after.fields)
  // What is missing today another phone may still bring: only a wrong day stays wrong.
  return why?.path === 'on' ? refusal(change.id, 'not-valid', [why]) : undefined
}

function judgeStep(
  steps: Steps,
  officer: Officer,
  { id }: Change,
  step: Partial<Taken>,
): Refused | undefined {
  const issues = issuesOfStep(steps, step)
  if (issues.length > 0) return refusal(id, 'not-valid', issues)
  const isAllowed = step.to === undefined || mayStep(steps, step.to, officer)
  return isAllowed ? undefined : refusal(id, 'not-allowed')
}

/**
 * The verdict on a new part with a stamp in its place: parts are told in the order of their
 * stamps, so none is from before the record it belongs to, and one whose clock had to be set right
 * comes after the parts that were there before it, as its officer meant it.
 */
export async function inItsPlace(book: Book, verdict: Verdict): Promise<Verdict> {
  const { change, before, after, whole, stamp: taken } = verdict
  if (!whole || before) return verdict
  const made = (await recordIn(book, whole))?.version.stamps['author'] ?? ''
  const others = taken === change.stamp ? [] : (await partsIn(book, whole)).map(({ at }) => at)
  const floor = latestOf([made, ...others])
  if (floor === '' || millisOf(taken) > millisOf(floor)) return verdict
  if (taken === change.stamp && millisOf(taken) === millisOf(floor)) return verdict
  const stamp = stampOf(millisOf(floor) + 1, change.id)
  return { ...verdict, stamp, after: merge(NOTHING, { fields: after.fields, stamp }) }
}
