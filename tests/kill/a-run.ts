import { setTimeout as pause } from 'node:timers/promises'

import { pino } from 'pino'

import { openWorld } from '#server/open-world.ts'
import type { World } from '#server/world.ts'

import { aServer, type RunningServer } from '../phone/harness/server.ts'
import { aSyncingPhone, openCommune, type SyncingPhone } from '../server/a-commune.ts'
import { anAccount, type App } from '../server/a-server.ts'
import { appAt } from './app-at.ts'
import { pushOn, type Taken } from './pushers.ts'

const PUSHERS = 50
const PATIENCE_MS = 30_000
/** How many receipts the server gives between two kills at most: from hardly begun to well under way. */
const WORK_MAX = 60
/** A kill lands anywhere between two receipts. */
const JITTER_MS = 40

/** Where the server keeps its notebook. */
export type Place = {
  dataDir: string
  databaseUrl?: string
  /** Kills what the server stands on and starts it again, if it is the turn of that; the server must go on. */
  killBeneath?: (kill: number) => Promise<boolean>
}

export type Figures = { kills: number; receipts: Taken[]; startMs: number[] }

const settings = {
  origin: undefined,
  secure: false,
  demo: false,
  version: '0.0.0-test',
  dist: undefined,
  trustProxy: true,
}

/** The same world the server works in, opened beside it. */
export function openBeside({ dataDir, databaseUrl }: Place): Promise<World> {
  return openWorld(dataDir, { log: pino({ level: 'silent' }), settings, databaseUrl })
}

/** Kills a real server so many times while fifty phones push to it, and starts it again each time. */
export async function killOften(place: Place, kills: number): Promise<Figures> {
  await makeCommuneAt(place)
  let server = await startAt(place)
  const app: App = { request: (path, init) => appAt(server.address).request(path, init) }
  const phones = await signInAll(app)
  const pushers = { isGoingOn: true, areOver: false }
  const taken: Taken[] = []
  const pushing = Promise.all(
    phones.map((phone, at) =>
      pushOn(phone, `phone-${at}`, { taken, isGoingOn: () => pushers.isGoingOn }),
    ),
  ).finally(() => (pushers.areOver = true))

  const startMs: number[] = []
  const killing = async () => {
    for (let kill = 1; kill <= kills && !pushers.areOver; kill += 1) {
      const enough = taken.length + 1 + Math.floor(Math.random() * WORK_MAX)
      while (taken.length < enough && !pushers.areOver) await pause(5)
      await pause(Math.random() * JITTER_MS)
      const isBeneath = (await place.killBeneath?.(kill)) ?? false
      if (!isBeneath) await server.kill9()
      const begun = performance.now()
      if (!isBeneath) server = await startAt(place, server.port)
      await untilWell(server)
      startMs.push(performance.now() - begun)
    }
    pushers.isGoingOn = false
  }
  await Promise.all([pushing, killing()])
  await server.stop()
  return { kills, receipts: taken, startMs }
}

async function makeCommuneAt(place: Place): Promise<void> {
  const world = await openBeside(place)
  await openCommune(world)
  for (let at = 0; at < PUSHERS; at += 1) await anAccount(world, { login: `phone-${at}` })
  await world.db.destroy()
}

async function signInAll(app: App): Promise<SyncingPhone[]> {
  const phones: SyncingPhone[] = []
  for (let at = 0; at < PUSHERS; at += 1) phones.push(await aSyncingPhone(app, `phone-${at}`))
  return phones
}

async function startAt({ dataDir, databaseUrl }: Place, port = 0): Promise<RunningServer> {
  const env = {
    ORIGIN: 'http://127.0.0.1:1',
    TRUST_PROXY: '1',
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  }
  return aServer({ entry: 'main', dataDir, port, env })
}

async function untilWell({ address, said }: RunningServer): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(20)) {
    if ((await fetch(`${address}/api/health`)).status === 200) return
  }
  throw new Error(`The server that was started again is not well:\n${said().slice(-2000)}`)
}
