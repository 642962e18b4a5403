import { Dexie, liveQuery } from 'dexie'

import { watchHolder } from '#data/accounts.ts'
import { type Database, databaseNameOf, openDatabase, type Own } from '#data/db.ts'
import type { Here } from '#data/here.tsx'
import { idsFrom } from '#data/new-id.ts'
import type { SecondCopy } from '#data/second-copy.ts'
import { type Schedule, startSchedule } from '#sync/schedule.ts'

import { alone } from './alone.ts'
import { drawn } from './drawn.ts'
import { leaveFor } from './leave.ts'
import { pack } from './pack.ts'
import { keepStorage } from './storage.ts'

/** An officer's open notebook: the records, who holds the phone, and the sending beside it. */
export type Notebook = { here: Here; own: Own; schedule: Schedule; close: () => void }

/** A save waits so long for its second copy and no longer: the first one is on the disk. */
const COPY_PATIENCE_MS = 2000

/**
 * Opens the notebook of an account that has signed in on this phone before; needs no signal.
 * Nothing when the phone has lost it: then signing in makes it anew.
 */
export async function openNotebook(accountId: string): Promise<Notebook | undefined> {
  const db = openDatabase(databaseNameOf(accountId))
  const own = await db.own.get('own')
  if (!own) return undefined
  const { officer } = own.session
  const copy = secondCopyOf(db, officer.id)
  let isClosed = false
  void drawn.then(() => {
    if (isClosed) return
    void copy()
    void refreshSession(db, own)
  })
  const here: Here = {
    db,
    officer: { id: officer.id, commune: officer.commune.id, roles: officer.roles },
    now: Date.now,
    newId: idsFrom((count) => crypto.getRandomValues(new Uint8Array(count))),
    askHistory: async (...asked) => (await loadRequests())?.askHistory(...asked),
    copied: async (sheet, ids) => {
      const brought = copy().then(({ bring }) => bring(sheet, ids))
      await Promise.race([brought, passed(COPY_PATIENCE_MS)])
    },
  }
  const schedule = startSchedule({
    db,
    now: Date.now,
    random: Math.random,
    fetch: (input, init) => fetch(input, init),
    after,
    isVisible: () => document.visibilityState === 'visible',
    // On a weak signal the notebook comes first: what exchanges is not even loaded before.
    alone: async (work) => {
      await drawn
      if (!isClosed) await alone(`gan-dan-exchange-${accountId}`, work)
    },
    pack,
    onCalendar: () => void deriveInTurn(db),
    onStreams: () => void refreshSession(db, own),
  })
  const stops = [
    watchOutbox(here, schedule),
    watchSignal(schedule),
    // Another officer's page, or nobody's: what stands on this one goes from the screen.
    watchHolder(accountId, () => leaveFor('/')),
  ]
  // A newer tab that upgrades the tables is let through: this one closes and says so at its next act.
  db.on('versionchange', () => db.close())
  void deriveInTurn(db)
  schedule.wake()
  return {
    here,
    own,
    schedule,
    close: () => {
      for (const stop of stops) stop()
      isClosed = true
      void copy.begun()?.then(({ stop }) => stop())
      schedule.stop()
      db.close()
    },
  }
}

/** Works out what follows from the rules where a new version or calendar asks it, after the first screen. */
async function deriveInTurn(db: Database): Promise<void> {
  await drawn
  const derived = await loadDerived()
  // Closed meanwhile, or no road for what works it out: the next start finds it undone.
  if (db.isOpen()) await derived?.deriveForVersion(db, __VERSION__)
}

async function loadDerived() {
  return import('#data/derived.ts').catch(() => undefined)
}

/** The second copy of a notebook. It begins when it is first asked for, or the first screen drawn. */
function secondCopyOf(db: Database, officerId: string) {
  let begun: Promise<SecondCopy> | undefined
  const begin = (): Promise<SecondCopy> => (begun ??= beginCopy(db, officerId))
  return Object.assign(begin, { begun: () => begun })
}

async function beginCopy(db: Database, officerId: string): Promise<SecondCopy> {
  try {
    const { keepSecondCopy } = await import('#data/second-copy.ts')
    return await keepSecondCopy(db, officerId, after)
  } catch {
    // A browser that lets no page keep files of its own: there is the database alone.
    return { bring: async () => {}, stop: () => {} }
  }
}

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}

function passed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** What asks the server and reads its answers comes after the first screen; nothing without a road. */
async function loadRequests() {
  return import('./request.ts').catch(() => undefined)
}

/** Takes over what the commune says of this officer by now: name, unit, roles. */
async function refreshSession(db: Database, own: Own): Promise<void> {
  const answer = await (await loadRequests())?.askSession()
  if (!answer?.ok || answer.value.device !== own.session.device) return
  const { takeSession } = await import('#data/session.ts')
  await takeSession(db, answer.value)
}

/** Every save wakes the sending, whichever tab made it. */
function watchOutbox({ db }: Here, schedule: Schedule): () => void {
  let last = -1
  const watching = liveQuery(() => db.outbox.orderBy('seq').last()).subscribe({
    next: (change) => {
      if (!change) return
      if (change.seq > last && change.state === 'waiting') {
        void keepStorage()
        schedule.wake()
        if (change.kind === 'holiday') void loadDerived().then((all) => all?.deriveAgain(db))
      }
      last = Math.max(last, change.seq)
    },
    error: (error: unknown) => {
      if (error instanceof Dexie.DatabaseClosedError) return
      throw error
    },
  })
  return () => watching.unsubscribe()
}

function watchSignal(schedule: Schedule): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') schedule.wake()
  }
  const wakeAgain = ({ persisted }: PageTransitionEvent) => {
    if (persisted) wake()
  }
  addEventListener('online', wake)
  addEventListener('pageshow', wakeAgain)
  document.addEventListener('visibilitychange', wake)
  return () => {
    removeEventListener('online', wake)
    removeEventListener('pageshow', wakeAgain)
    document.removeEventListener('visibilitychange', wake)
  }
}
