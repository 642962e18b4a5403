import type { Day } from './day.ts'
import type { Issue } from './record.ts'
import { stepAsks } from './step-asks.ts'
import type { Folded, Move, Passed, Taken } from './steps.ts'

/** What a step says as fact, beside its day. Its words are its officer's own and never differ. */
const facts = stepAsks.filter((name) => name !== 'words')

/**
 * Whether a step into the state in which a record stands says what was said when it came in, and
 * of the same day. An answer that one of them leaves out does not differ.
 */
export function agrees(passed: readonly Passed[], step: Taken): boolean {
  const at = passed.findLastIndex((each) => each.step.to === step.to && each.from !== each.state)
  const said = passed.slice(Math.max(at, 0)).map((each) => each.step)
  return said[0]?.on === step.on && at >= 0 && said.every((each) => !differ(each, step))
}

function differ(one: Taken, other: Taken): boolean {
  return facts.some(
    (name) =>
      one[name] !== undefined &&
      other[name] !== undefined &&
      String(one[name]) !== String(other[name]),
  )
}

/**
 * Why a move that may be taken more than once is not another time of it but a late copy of one
 * that was: its day lies before the last move into or out of that state, or the document it must
 * name is that of a move before.
 */
export function copiesOf(
  { state, passed }: Pick<Folded, 'state' | 'passed'>,
  move: Move,
  step: Partial<Taken>,
): Issue[] {
  const place = move.isReturn ? state : move.to
  // An act comes into no state and leaves none, whatever it is called.
  const around = move.stays
    ? undefined
    : passed.findLast((each) => each.state === place || each.from === place)
  const isDocument = move.must?.includes('documentNo') && step.documentNo !== undefined
  const isTwice = ({ step: { to, documentNo } }: Passed) =>
    to === step.to && documentNo === step.documentNo
  return [
    ...(isBefore(step.on, around?.step.on) ? [{ path: 'on', code: 'before_last' }] : []),
    ...(isDocument && passed.some(isTwice) ? [{ path: 'documentNo', code: 'used_before' }] : []),
  ]
}

function isBefore(day: Day | undefined, other: Day | undefined): boolean {
  return day !== undefined && other !== undefined && day < other
}
