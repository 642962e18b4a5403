import { type Act, anyTab, stepsNow } from './officers.ts'
import { arrive, breakOff, forget, give, type Parcel } from './road.ts'
import { count, type Run, tell } from './run.ts'
import { refuseCommits } from './server.ts'
import { takeOver } from './tab.ts'
import { within, work } from './tasks.ts'
import { crash } from './power.ts'

function anyParcel(run: Run, filter: (parcel: Parcel) => boolean): Parcel | undefined {
  const found = run.parcels.filter(filter)
  return found.length > 0 ? run.dice.pick(found) : undefined
}

const isUnanswered = ({ answer, isAwaited }: Parcel) => !answer && isAwaited
const isAnswered = ({ answer, isAwaited }: Parcel) => answer !== undefined && isAwaited

async function wake(run: Run): Promise<boolean> {
  const tab = anyTab(run)
  if (!tab) return false
  const isAsked = run.dice.chance(0.2)
  tell(run, tab.seat.name, isAsked ? 'tries to send now' : 'wakes')
  within(tab.life, () => (isAsked ? tab.schedule.tryNow() : tab.schedule.wake()))
  await work(tab.life, stepsNow(run))
  return true
}

async function timer(run: Run): Promise<boolean> {
  const tab = anyTab(run, ({ timers }) => timers.length > 0)
  if (!tab) return false
  const due = tab.timers.toSorted((a, b) => a.ms - b.ms)[0]
  if (!due) return false
  tab.timers.splice(tab.timers.indexOf(due), 1)
  run.now += Math.min(due.ms, 60_000)
  const isUnderWay = run.parcels.some(({ seat, isAwaited }) => seat === tab.seat && isAwaited)
  if (isUnderWay) {
    count(run, 'fault: no answer in time')
    count(run, 'trap 24')
  }
  tell(run, tab.seat.name, `waited ${due.ms / 1000} s`)
  within(tab.life, due.call)
  await work(tab.life)
  return true
}

/** The server gets a request and answers it; mostly the phone has the answer at once. */
async function serveOne(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  askForLess(run, parcel)
  const answer = await arrive(run, parcel)
  if (run.dice.chance(0.4)) parcel.answer = answer
  else await give(run, parcel, answer, stepsNow(run))
  return true
}

/** A phone that reads a few rows at a time. */
function askForLess(run: Run, { request }: Parcel): void {
  if (typeof request.body !== 'string' || !run.dice.chance(0.25)) return
  count(run, 'fault: few rows at a time')
  const asked = JSON.parse(request.body) as object
  request.body = JSON.stringify({ ...asked, limit: 1 + run.dice.below(4) })
}

async function answer(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isAnswered)
  if (!parcel?.answer) return false
  await give(run, parcel, parcel.answer, stepsNow(run))
  tell(run, parcel.seat.name, 'has the answer')
  return true
}

async function loseRequest(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  count(run, 'fault: request dropped')
  tell(run, 'road', `loses what ${parcel.seat.name} asked`)
  await breakOff(run, parcel)
  return true
}

async function loseReply(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isAnswered)
  if (!parcel) return false
  count(run, 'fault: reply dropped')
  if (parcel.changes.length > 0) count(run, 'trap 4')
  tell(run, 'road', `loses the answer for ${parcel.seat.name}`)
  await breakOff(run, parcel)
  return true
}

/** The server gets a request that it had before, or one of a phone that waits no longer. */
async function echo(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, ({ arrivals, isAwaited }) => arrivals > 0 || !isAwaited)
  if (!parcel) return false
  count(run, parcel.isAwaited ? 'fault: request duplicated' : 'fault: request late')
  if (parcel.seat.lock.holder && !parcel.isAwaited) count(run, 'trap 39')
  await arrive(run, parcel)
  if (!parcel.isAwaited && run.dice.chance(0.7)) forget(run, parcel)
  return true
}

async function cutReply(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isAnswered)
  if (!parcel?.answer) return false
  count(run, 'fault: reply cut')
  count(run, 'trap 26')
  const { status, text, headers } = parcel.answer
  const cut = text.slice(0, run.dice.below(text.length))
  tell(run, 'road', `cuts the answer for ${parcel.seat.name} at ${cut.length}`)
  await give(run, parcel, { status, text: cut, headers })
  return true
}

async function portal(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  count(run, 'fault: portal')
  const status = run.dice.pick([200, 200, 511])
  tell(run, 'road', `a portal answers ${parcel.seat.name} with ${status}`)
  await give(run, parcel, { status, text: '<html>Wi-Fi</html>' })
  return true
}

const STATUSES = [400, 401, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504]

async function proxyFault(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  const status = run.dice.pick(STATUSES)
  count(run, `fault: proxy says ${status}`)
  const later = { 'retry-after': String(1 + run.dice.below(100)) }
  const isLater = run.dice.chance(0.3)
  if (isLater) count(run, 'fault: asked to wait')
  const isOurs = run.dice.chance(0.3) && status !== 401 && status !== 403 && status !== 409
  const type = isOurs ? 'application/problem+json' : 'text/html'
  const headers = new Headers({ 'content-type': type, ...(isLater ? later : {}) })
  tell(run, 'road', `a proxy answers ${parcel.seat.name} with ${status}`)
  await give(run, parcel, { status, text: '{}', headers })
  return true
}

/** The server dies with a request in its hands, before its commit or right after it. */
async function serverDies(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  const isBefore = run.dice.chance(0.5)
  count(
    run,
    isBefore ? 'fault: server dies before its commit' : 'fault: server dies after its commit',
  )
  if (isBefore) refuseCommits(10)
  await arrive(run, parcel)
  refuseCommits(0)
  if (!isBefore && parcel.changes.length > 0) count(run, 'trap 4')
  tell(run, 'server', 'died and is there again')
  await breakOff(run, parcel)
  return true
}

/** The server's disk refuses a commit; what the server answers then, the phone gets. */
async function diskRefuses(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isUnanswered)
  if (!parcel) return false
  count(run, 'fault: commit refused')
  refuseCommits(1)
  const answered = await arrive(run, parcel)
  refuseCommits(0)
  await give(run, parcel, answered)
  return true
}

async function steal(run: Run): Promise<boolean> {
  const tab = anyTab(
    run,
    ({ seat }) => seat.lock.holder !== undefined && seat.lock.waiting.length > 0,
  )
  if (!tab) return false
  count(run, 'trap 13')
  takeOver(run, tab.seat)
  await work(tab.life)
  return true
}

/** The phone dies while it takes an answer in. */
async function dieAtReply(run: Run): Promise<boolean> {
  const parcel = anyParcel(run, isAnswered)
  if (!parcel?.answer) return false
  await give(run, parcel, parcel.answer, run.dice.below(24))
  count(run, 'trap 3')
  await crash(run, parcel.seat.phone)
  return true
}

export const roadActs: Act[] = [
  { name: 'wake', weight: 30, happen: wake },
  { name: 'timer', weight: 6, happen: timer },
  { name: 'serve', weight: 50, happen: serveOne },
  { name: 'answer', weight: 24, happen: answer },
  { name: 'lose request', weight: 3, happen: loseRequest },
  { name: 'lose reply', weight: 4, happen: loseReply },
  { name: 'echo', weight: 4, happen: echo },
  { name: 'cut', weight: 2, happen: cutReply },
  { name: 'portal', weight: 1, happen: portal },
  { name: 'proxy', weight: 2, happen: proxyFault },
  { name: 'server dies', weight: 1.5, happen: serverDies },
  { name: 'disk refuses', weight: 1, happen: diskRefuses },
  { name: 'steal', weight: 3, happen: steal },
  { name: 'die at reply', weight: 1, happen: dieAtReply },
]
