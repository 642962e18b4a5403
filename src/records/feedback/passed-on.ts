import type { Calendar } from '#domain/calendar.ts'
import type { Clock } from '#domain/deadlines/clock.ts'
import { runningClock } from '#domain/deadlines/running.ts'
import type { Values } from '#domain/record.ts'
import type { Folded, Move, Steps } from '#domain/steps.ts'

import type { Feedback } from './record.ts'

/** Ways in by which a body, or a deputy, passed on what was said to them. */
const PASSED_ON: readonly unknown[] = ['forwarded', 'deputy']

/** Whether somebody passed the matter on to the commune, who is told how it was settled. */
export function isPassedOn({ channel }: Values): boolean {
  return PASSED_ON.includes(channel)
}

/** Whoever passed it on is told how it was settled: the matter stays where it stands. */
const senderTold: Move = {
  to: 'sender_told',
  by: ['officer', 'coordinator', 'leader'],
  may: ['documentNo', 'words'],
  stays: true,
}

/** The states in which a matter is settled, from the first to the last but the filing. */
const SETTLED: readonly string[] = ['answered', 'told', 'decided', 'sent', 'published', 'enforced']

/**
 * The same way for a matter that was passed on: once it is settled, whoever passed it on is told.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 27 khoản 2.
 */
export function withSender({ first, states, moves }: Steps): Steps {
  const beforeFiling = states.filter((state) => state !== 'filed')
  return {
    first,
    states: [...beforeFiling, senderTold.to, 'filed'],
    moves: onceSettled(moves, senderTold),
  }
}

/**
 * The same way for every other matter: that the sender was told is taken, and offered to nobody. A
 * colleague may have mended the way in meanwhile.
 *
 * Default: product rule, what one officer did is not refused for what another one mended.
 */
export function knowingSender(way: Steps): Steps {
  return { ...way, moves: onceSettled(way.moves, { ...senderTold, isPast: true }) }
}

/** What is filed by then offers nothing more, and takes it all the same: two were at work at once. */
function onceSettled(moves: Steps['moves'], move: Move): Steps['moves'] {
  const more = Object.entries(moves).map(([state, from]) => [
    state,
    SETTLED.includes(state) ? [...from, move] : from,
  ])
  const late: Move = { ...move, isPast: true }
  return { ...Object.fromEntries(more), filed: [...(moves['filed'] ?? []), late] }
}

/**
 * R-TCD-07: by when whoever passed a matter on is told how it was settled; nothing once they were,
 * or once it is filed.
 *
 * Law: Luật Tiếp công dân 42/2013/QH13, Điều 27 khoản 2.
 */
export function senderClock(
  values: Values,
  { state, passed, acts }: Pick<Folded, 'state' | 'passed' | 'acts'>,
  calendar: Calendar,
): Clock | undefined {
  if (!isPassedOn(values) || !SETTLED.includes(state)) return undefined
  if (acts.some(({ to }) => to === senderTold.to)) return undefined
  const settled = passed.find(({ step }) => step.to === 'answered' || step.to === 'decided')
  return runningClock('transferring_body_told', settled?.step.on, calendar)
}

/** Ways in by which a matter came in writing. */
const WRITTEN: readonly unknown[] = ['post', ...PASSED_ON]

/**
 * R-TCD-06: how long a petition may lie with nothing done about it at all. No day to work towards,
 * but the one after which leaving it is punished.
 *
 * Law: Nghị định 154/2026/NĐ-CP, Điều 41 khoản 3 điểm b.
 */
export function petitionClock(
  values: Values,
  { state }: Pick<Folded, 'state'>,
  calendar: Calendar,
): Clock | undefined {
  const { channel, hasPetition, receivedOn } = values as Partial<Feedback>
  // A box that nobody ticked is stored as one that is not: only a petition that is there says anything.
  const isWritten = hasPetition === true || WRITTEN.includes(channel)
  if (state !== 'received' || !isWritten) return undefined
  return runningClock('petition_handled', receivedOn, calendar)
}
