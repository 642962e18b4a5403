import type * as Exchange from './sync.ts'
import type { Pace, Phone, Progress } from './sync.ts'
import { SyncError, type Trouble } from './trouble.ts'

/** When to exchange needs these of the world beside what an exchange needs. */
export type Clockwork = Phone & {
  random: () => number
  isVisible: () => boolean
  /** Runs the work when no other tab exchanges for this account; waits its turn otherwise. */
  alone: (work: () => Promise<void>) => Promise<void>
  onCalendar: () => void
  /** This officer reads other streams than before. */
  onStreams: () => void
}

/** How sending stands, for the screens. */
export type Status = {
  phase: 'idle' | 'sending'
  progress?: Progress
  /** Why the last exchange ended without an answer. */
  trouble?: Trouble
  /** How many got their receipt in the last exchange that ended well. */
  lastSent?: number
  lastDoneAt?: number
}

const EVERY_VISIBLE_MS = 120_000
const EVERY_HIDDEN_MS = 900_000
const FIRST_RETRY_MS = 1000
const LAST_RETRY_MS = 300_000
const LOAD_MS = 30_000
const STOPS: ReadonlySet<Trouble> = new Set(['sign-in', 'blocked', 'other-device'])

export type Schedule = {
  /** Exchange now: something was saved, the signal is back, the page is seen again. */
  wake: () => void
  /** Exchange now because the officer asked: refused work is judged again too. */
  tryNow: () => void
  stop: () => void
  status: () => Status
  subscribe: (listener: () => void) => () => void
}

/**
 * Keeps a phone and the server in step: at once after every `wake`, every 2 minutes while it is
 * looked at and every quarter hour otherwise, and after trouble ever more rarely, up to 5 minutes.
 */
export function startSchedule(clockwork: Clockwork): Schedule {
  const board = noticeBoard()
  let pace: Pace | undefined
  let stopWaiting: (() => void) | undefined
  let retries = 0
  let isRunning = false
  let isWoken = false
  let isAsked = false
  let isStopped = false

  function waitFor(ms: number) {
    stopWaiting?.()
    if (!isStopped) stopWaiting = clockwork.after(ms, run)
  }
  async function exchangeAll() {
    const asked = isAsked
    isAsked = false
    board.tell({ phase: 'sending' })
    try {
      const { FULL_PACE, sync } = await syncInTime(clockwork)
      pace ??= { ...FULL_PACE }
      const lastSent = await sync(clockwork, {
        pace,
        isAsked: asked,
        onProgress: (progress) => board.tell({ phase: 'sending', progress }),
        onCalendar: clockwork.onCalendar,
        onStreams: clockwork.onStreams,
      })
      retries = 0
      board.tell({ phase: 'idle', lastSent, lastDoneAt: clockwork.now() })
      waitFor(clockwork.isVisible() ? EVERY_VISIBLE_MS : EVERY_HIDDEN_MS)
    } catch (error) {
      const { trouble, retryAfter } = error instanceof SyncError ? error : UNKNOWN
      await noteLost(clockwork, trouble)
      board.tell({ phase: 'idle', trouble })
      // What only a person can mend is tried again when that person comes back, not by a clock.
      if (!STOPS.has(trouble)) waitFor(retryAfter ?? retryIn(retries, clockwork.random))
      retries += 1
      if (!(error instanceof SyncError)) throw error
    }
  }
  function run() {
    if (isStopped) return
    isWoken = isRunning
    if (isRunning) return
    isRunning = true
    stopWaiting?.()
    void clockwork.alone(exchangeAll).finally(() => {
      isRunning = false
      if (isWoken) run()
    })
  }
  return {
    wake: run,
    tryNow: () => {
      isAsked = true
      run()
    },
    stop: () => {
      isStopped = true
      stopWaiting?.()
    },
    status: board.status,
    subscribe: board.subscribe,
  }
}

let loaded: typeof Exchange | undefined

/**
 * The exchange, which comes over the road when it is first needed and not with the first screen.
 * Throws a SyncError when it does not come; the next exchange asks for it again, and so does every
 * browser (decision 037). Once the worker has the whole app on the phone, it comes from there.
 */
export async function loadSync(): Promise<typeof Exchange> {
  try {
    return (loaded ??= await import('./sync.ts'))
  } catch {
    throw new SyncError('offline')
  }
}

/** The exchange, or a SyncError when it takes too long: on its way it goes on, for the next time. */
async function syncInTime({ after }: Clockwork): Promise<typeof Exchange> {
  if (loaded) return loaded
  let stop: (() => void) | undefined
  const late = new Promise<never>((_, reject) => {
    stop = after(LOAD_MS, () => reject(new SyncError('slow')))
  })
  return Promise.race([loadSync(), late]).finally(() => stop?.())
}

const UNKNOWN: { trouble: Trouble; retryAfter?: number } = { trouble: 'server' }

/** Where the present status hangs, for whoever wants to hear of a new one. */
function noticeBoard() {
  const listeners = new Set<() => void>()
  let status: Status = { phase: 'idle' }
  return {
    status: () => status,
    /** What the last good exchange said stays until the next one says more. */
    tell: (next: Status) => {
      const { lastSent, lastDoneAt } = status
      status = {
        ...(lastSent === undefined ? {} : { lastSent }),
        ...(lastDoneAt === undefined ? {} : { lastDoneAt }),
        ...next,
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** 1, 2, 4 … 256 s, then every 300 s, a fifth more or less so that phones do not come all at once. */
export function retryIn(retries: number, random: () => number): number {
  const ms = Math.min(FIRST_RETRY_MS * 2 ** retries, LAST_RETRY_MS)
  return Math.round(ms * (0.8 + 0.4 * random()))
}

/** Since when there has been no answer; kept so that the strip can say it after a restart. */
async function noteLost({ db, now }: Phone, trouble: Trouble): Promise<void> {
  if (trouble !== 'offline' && trouble !== 'slow' && trouble !== 'not-ours') return
  const own = await db.own.get('own')
  if (own && own.lostAt === undefined) await db.own.update('own', { lostAt: now() })
}
