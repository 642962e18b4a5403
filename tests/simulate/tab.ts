import type { Database } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { sessionReply } from '#protocol/api.ts'
import type { Schedule, startSchedule as StartSchedule } from '#sync/schedule.ts'

import { recordsOn, turnTo } from './disk.ts'
import { codeOf, type Seat, timeOf } from './phone.ts'
import { carry } from './road.ts'
import { count, fail, type Run, tell } from './run.ts'
import { askAtOnce } from './server.ts'
import { begin, complete, type Life, within } from './tasks.ts'

export type Timer = { ms: number; call: () => void }

/** A page of the app with a notebook open. */
export type Tab = {
  seat: Seat
  life: Life
  db: Database
  here: Here
  schedule: Schedule
  timers: Timer[]
  /** True while a request may still be under way that another page took over from this one. */
  isStolenFrom: boolean
}

/** Who exchanges for an account on a phone, and who waits for it: the browser's lock. */
export type Lock = { holder?: Tab | undefined; waiting: Waiting[] }
type Waiting = { tab: Tab; start: () => void }

/** Opens a page on a notebook, as the app does at its start; nothing when the notebook is gone. */
export async function openTab(run: Run, seat: Seat): Promise<Tab | undefined> {
  const { phone, person } = seat
  const { life } = phone
  const code = codeOf(phone)
  turnTo(phone.disk)
  const db = within(life, () => code.openDatabase(seat.database))
  const own = await complete(life, () => db.own.get('own'))
  if (!own) return undefined
  const timers: Timer[] = []
  const { commune, roles } = own.session.officer
  const here: Here = {
    db,
    officer: { id: person.id, commune: commune.id, roles },
    now: () => timeOf(run, phone),
    newId: run.dice.id,
    askHistory: () => Promise.resolve(undefined),
  }
  const tab: Omit<Tab, 'schedule'> = { seat, life, db, here, timers, isStolenFrom: false }
  const schedule = within(life, () => startOn(run, tab, code.startSchedule))
  // A newer page that upgrades the tables is let through, as in the app.
  db.on('versionchange', () => db.close())
  begin(life, () => code.deriveForVersion(db, phone.version), noteFault(run))
  const opened: Tab = Object.assign(tab, { schedule })
  seat.tabs.push(opened)
  return opened
}

function startOn(
  run: Run,
  tab: Omit<Tab, 'schedule'>,
  startSchedule: typeof StartSchedule,
): Schedule {
  const { db, here, timers, life, seat } = tab
  return startSchedule({
    db,
    now: here.now,
    random: () => run.dice.below(1000) / 1000,
    isVisible: () => true,
    fetch: (input, init) => carry(run, tab, String(input), init),
    after: (ms, call) => {
      const timer = { ms, call }
      timers.push(timer)
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
      }
    },
    alone: (work) =>
      new Promise((resolve) => {
        begin(
          life,
          () => inTurn(run, tab, work),
          (outcome) => {
            noteFault(run)(outcome)
            resolve()
          },
        )
      }),
    onCalendar: () => undefined,
    onStreams: () => begin(life, () => meetRights(run, seat, db), noteFault(run)),
  })
}

/** Asks who one is by now, and takes it over, as the app does when it reads other streams. */
async function meetRights(run: Run, { phone, device }: Seat, db: Database): Promise<void> {
  const { life } = phone
  const answer = await askAtOnce(run.server, 'GET', '/api/me', { cookie: phone.cookie })
  if (answer.status !== 200 || life.isOver) return
  const session = sessionReply.parse(JSON.parse(answer.text))
  if (session.device === device) await within(life, () => codeOf(phone).takeSession(db, session))
}

/** The app throws nothing but what it has an answer for. */
function noteFault(run: Run) {
  return (outcome: object) => {
    if (!('error' in outcome) || isClosing(outcome.error)) return
    fail(run, `The app on a phone meets no fault of its own: ${String(outcome.error)}`)
  }
}

/** A page whose database a newer page took over may end so. */
function isClosing(error: unknown): boolean {
  return error instanceof Error && /DatabaseClosed|InvalidState/.test(error.name)
}

async function inTurn(run: Run, tab: Omit<Tab, 'schedule'>, work: () => Promise<void>) {
  const { lock } = tab.seat
  if (lock.holder) {
    count(run, 'fault: a second page waits')
    tab.life.blocked += 1
    await new Promise<void>((start) => {
      lock.waiting.push({ tab: tab as Tab, start })
    })
    tab.life.blocked -= 1
  }
  lock.holder = tab as Tab
  tab.isStolenFrom = false
  try {
    await work()
  } finally {
    if (lock.holder === tab) {
      lock.holder = undefined
      lock.waiting.shift()?.start()
    }
  }
}

/** A page that waited too long takes the exchange over, as the app lets it. */
export function takeOver(run: Run, { lock, name }: Seat): boolean {
  const next = lock.waiting.shift()
  if (!next || !lock.holder) return false
  tell(run, name, 'a second page takes the exchange over')
  count(run, 'fault: exchange taken over')
  lock.holder.isStolenFrom = true
  lock.holder = undefined
  within(next.tab.life, next.start)
  return true
}

/** How many changes of a notebook have no receipt. */
export function waitingIn({ phone, database }: Seat): number {
  const changes = recordsOn<{ state: string }>(phone.disk, database, 'outbox')
  return changes.filter(({ state }) => state !== 'kept').length
}

/** A notebook whose officer may exchange, and has. */
export function isReading({ person, tabs }: Seat): boolean {
  const isOpen = tabs.some(({ db, schedule }) => db.isOpen() && !schedule.status().trouble)
  return person.isActive && isOpen
}
