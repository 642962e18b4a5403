import PouchDB from 'pouchdb-browser'

import { watchBlocks } from '../pages/blocks.ts'
import { packedBytes, watchRoad } from '../pages/road.ts'
import type { Exchanged } from '../pages/syncing.ts'
import { recordAt } from '../records.ts'

const PATH = '/db/'
/** Larger than the default of 100, which was slower here. */
const BATCH = 1000

const opened: { local?: PouchDB; remote?: string } = {}

/** Takes all there is in one of the server's databases into a new one of the same name. */
export async function takeAll(name: string): Promise<Exchanged> {
  opened.local = new PouchDB(name)
  opened.remote = `${location.origin}${PATH}${name}`
  return exchange('from')
}

/** Replicates again: nothing was written meanwhile. */
export function takeNothing(): Promise<Exchanged> {
  return exchange('from')
}

/** Writes records without the server, and then sends them. */
export async function pushAll(from: number, count: number): Promise<Exchanged> {
  const docs = Array.from({ length: count }, (_, at) => recordAt(from + at))
  for (const { id, kind, fields } of docs) await localNow().put({ _id: id, kind, ...fields })
  return { ...(await exchange('to')), packed: await packedBytes(docs) }
}

function localNow(): PouchDB {
  if (!opened.local) throw new Error('Nothing was opened')
  return opened.local
}

async function exchange(direction: 'from' | 'to'): Promise<Exchanged> {
  const local = localNow()
  const road = watchRoad(PATH)
  const blocks = watchBlocks()
  const remote = new PouchDB(opened.remote ?? '', { fetch: road.fetch })
  const ms = await blocks.time(() => local.replicate[direction](remote, { batch_size: BATCH }))
  const block = await blocks.longest()
  const { doc_count: records } = await local.info()
  return { ...(await road.told()), ms, block, packed: 0, records }
}

Object.assign(globalThis, { bench: { takeAll, takeNothing, pushAll } })
