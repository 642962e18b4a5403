import { pack } from '#app/pack.ts'
import type { Here } from '#data/here.tsx'
import { changeIn } from '#sync/pick.ts'
import { FULL_PACE, sync } from '#sync/sync.ts'

import { watchBlocks } from './blocks.ts'
import { rowsIn, signIn } from './notebook.ts'
import { packedBytes, type Told, watchRoad } from './road.ts'
import { writeFeedback } from './saving.ts'

/** One exchange to its end; `packed` is what it was about, packed in one piece. */
export type Exchanged = Told & { ms: number; block: number; packed: number; records: number }

const PATH = '/api/sync'
const opened: { here?: Here } = {}

/** Signs in on a new phone and takes all there is. */
export async function takeAll(login: string, password: string, weigh: boolean): Promise<Exchanged> {
  const here = await signIn(login, password)
  opened.here = here
  const exchanged = await exchange(here)
  return { ...exchanged, packed: weigh ? await packedBytes(await rowsIn(here.db)) : 0 }
}

/** Exchanges again: nobody wrote anything meanwhile. */
export function takeNothing(): Promise<Exchanged> {
  return exchange(hereNow())
}

/** Writes feedback without signal, and then sends it. */
export async function pushAll(from: number, count: number): Promise<Exchanged> {
  const here = hereNow()
  await writeFeedback(here, from, count)
  const changes = await here.db.outbox.where('state').equals('waiting').sortBy('seq')
  const packed = await packedBytes(changes.map(changeIn))
  return { ...(await exchange(here)), packed }
}

function hereNow(): Here {
  if (!opened.here) throw new Error('Nobody has signed in')
  return opened.here
}

async function exchange({ db }: Here): Promise<Exchanged> {
  const road = watchRoad(PATH)
  const blocks = watchBlocks()
  const after = (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  }
  const phone = { db, now: Date.now, fetch: road.fetch, after, pack }
  const ms = await blocks.time(() => sync(phone, { pace: { ...FULL_PACE } }))
  const block = await blocks.longest()
  return { ...(await road.told()), ms, block, packed: 0, records: await db.base.count() }
}
