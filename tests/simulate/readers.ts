import { hasRole } from '#domain/officer.ts'
import type { ReadersReply } from '#protocol/record-acts.ts'

import type { Act } from './officers.ts'
import { count, fail, type Run, tell } from './run.ts'
import { wordsIn } from './saves.ts'
import { everyScreenIsTheServers, nobodyHoldsWhatHeMayNotRead } from './screen-invariants.ts'
import { askAtOnce, type Person, signInAtOnce } from './server.ts'
import { isReading } from './tab.ts'
import { mayRead, readTruth, type Truth } from './truth.ts'

type Waiting = ReadersReply['waiting'][number]

/** Somebody of the commune looks at whose readers wait for him, and confirms some of them. */
async function confirmSome(run: Run): Promise<boolean> {
  const { dice, server } = run
  if ((await readTruth(run)).unconfirmed.size === 0) return false
  const person = dice.pick(server.people.filter(({ isActive }) => isActive))
  const confirmed = await confirm(run, person, (waiting) => waiting.filter(() => dice.chance(0.7)))
  return confirmed > 0
}

/** Everybody confirms what waits for him. False when nothing was confirmed. */
export async function confirmReaders(run: Run): Promise<boolean> {
  if ((await readTruth(run)).unconfirmed.size === 0) return false
  let confirmed = 0
  for (const person of run.server.people.filter(({ isActive }) => isActive)) {
    confirmed += await confirm(run, person, (waiting) => waiting)
  }
  return confirmed > 0
}

async function confirm(
  run: Run,
  person: Person,
  choose: (waiting: readonly Waiting[]) => readonly Waiting[],
): Promise<number> {
  const { server } = run
  const { cookie = '' } = await signInAtOnce(server, person, {})
  const { status, text } = await askAtOnce(server, 'GET', '/api/readers', { cookie })
  if (status !== 200) return 0
  if (wordsIn(text).length > 0) fail(run, `Who confirms readers is told no word: ${person.login}`)
  const { waiting } = JSON.parse(text) as ReadersReply
  const confirmed = choose(waiting).map(({ id, mark }) => ({ id, mark }))
  if (confirmed.length === 0) return 0
  const body = { confirmed }
  const answer = await askAtOnce(server, 'POST', '/api/readers', { body, cookie })
  tell(run, person.login, `confirms readers of ${confirmed.length}: ${answer.status}`)
  if (answer.status !== 200) return 0
  count(run, 'readers confirmed', confirmed.length)
  const ids = new Set(confirmed.map(({ id }) => id))
  server.waiting = new Set([...server.waiting].filter((stream) => !ids.has(stream)))
  return confirmed.length
}

/** Before anybody confirmed its readers, a leader alone has a record that waits for that. */
export async function onlyLeadersHoldWhatWaits(run: Run): Promise<void> {
  const truth = await readTruth(run)
  if (!truth.rows.some(({ stream }) => truth.unconfirmed.has(stream))) return
  count(run, 'rest while readers wait')
  const seats = run.phones.filter(({ isLost }) => !isLost).flatMap((phone) => phone.seats)
  for (const seat of seats.filter(isReading)) {
    countKeptWaiting(run, truth, seat.person)
    everyScreenIsTheServers(run, truth, seat)
    nobodyHoldsWhatHeMayNotRead(run, truth, seat)
  }
}

/** Counts who reads nothing yet of what he will: without him a rest would prove nothing. */
function countKeptWaiting(run: Run, truth: Truth, person: Person): void {
  const confirmed: Truth = { ...truth, unconfirmed: new Set() }
  for (const row of truth.rows) {
    if (mayRead(person, row, truth) || !mayRead(person, row, confirmed)) continue
    const isWriter = row.fields['author'] === person.id
    count(run, isWriter ? 'writer kept waiting' : 'assigned officer kept waiting')
  }
}

/** Where a leader is there to confirm it, nothing waits in the end. */
export function nothingWaitsForALeader(run: Run, truth: Truth): void {
  const leaders = run.server.people.filter((person) => person.isActive && hasRole(person, 'leader'))
  const left = truth.rows.find(
    (row) =>
      truth.unconfirmed.has(row.stream) && leaders.some((leader) => mayRead(leader, row, truth)),
  )
  if (left) fail(run, `Who reads a record can be confirmed by a leader: ${left.id}`)
}

export const readersAct: Act = { name: 'readers', weight: 1.5, happen: confirmSome }
