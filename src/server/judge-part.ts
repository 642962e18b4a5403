import type { Officer } from '#domain/officer.ts'
import { issuesOfStep, mayStep, type Taken } from '#domain/steps.ts'
import { type Change, merge, NOTHING, type Version } from '#protocol/change.ts'
import { millisOf, stampOf } from '#protocol/stamp.ts'
import { kindNamed } from '#records/kinds.ts'

import { type Book, type Place, recordIn } from './book.ts'
import type { Verdict } from './judge.ts'
import { refusal, type Refused } from './read-change.ts'

type PartAsked = { change: Change; after: Version; whole: Place }

/** A part needs the record it belongs to, and a step a state that may be gone to. */
export async function judgePart(
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

/**
 * The verdict on a new part with a stamp that is not from before the record it belongs to: parts
 * are told in the order of their stamps, and nothing happens to a record before it is there.
 */
export async function notBeforeWhole(book: Book, verdict: Verdict): Promise<Verdict> {
  const { change, before, after, whole } = verdict
  const standing = whole && !before ? await recordIn(book, whole) : undefined
  const made = standing?.stamps['author']
  if (made === undefined || millisOf(verdict.stamp) >= millisOf(made)) return verdict
  const stamp = stampOf(millisOf(made) + 1, change.id)
  return { ...verdict, stamp, after: merge(NOTHING, { fields: after.fields, stamp }) }
}
