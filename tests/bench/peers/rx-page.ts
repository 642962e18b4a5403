import { createRxDatabase, type RxCollection } from 'rxdb'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'

import { watchBlocks } from '../pages/blocks.ts'
import { packedBytes, watchRoad } from '../pages/road.ts'
import type { Exchanged } from '../pages/syncing.ts'
import { recordAt } from '../records.ts'
import type { Checkpoint, Doc } from './rx-server.ts'

const PATH = '/rx/'
const BATCH = 1000

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 16 },
    kind: { type: 'string', maxLength: 12 },
    day: { type: 'string', maxLength: 10 },
    fields: { type: 'object' },
  },
  required: ['id', 'kind', 'day', 'fields'],
  indexes: ['kind', 'day'],
} as const

const opened: { records?: RxCollection<Doc>; remote?: string } = {}

/** Takes all there is in one of the server's lists into a new database of the same name. */
export async function takeAll(name: string): Promise<Exchanged> {
  const db = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false })
  const { records } = await db.addCollections({ records: { schema } })
  if (!records) throw new Error('The collection was not made')
  opened.records = records
  opened.remote = `${PATH}${name}/`
  return exchange()
}

/** Replicates again: nothing was written meanwhile. */
export function takeNothing(): Promise<Exchanged> {
  return exchange()
}

/** Writes records without the server, and then sends them. */
export async function pushAll(from: number, count: number): Promise<Exchanged> {
  const docs = Array.from({ length: count }, (_, at) => docOf(from + at))
  for (const doc of docs) await recordsNow().insert(doc)
  return { ...(await exchange()), packed: await packedBytes(docs) }
}

function docOf(at: number): Doc {
  const { id, kind, fields } = recordAt(at)
  return { id, kind, day: '2026-11-20', fields }
}

function recordsNow(): RxCollection<Doc> {
  if (!opened.records) throw new Error('Nothing was opened')
  return opened.records
}

async function exchange(): Promise<Exchanged> {
  const collection = recordsNow()
  const road = watchRoad(PATH)
  const blocks = watchBlocks()
  const ask = async (path: string, body: unknown) => {
    const reply = await road.fetch(`${opened.remote}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return (await reply.json()) as never
  }
  const ms = await blocks.time(async () => {
    const replication = replicateRxCollection<Doc, Checkpoint>({
      collection,
      replicationIdentifier: 'bench',
      live: false,
      pull: {
        batchSize: BATCH,
        handler: (checkpoint, limit) => ask('pull', { checkpoint, limit }),
      },
      push: { batchSize: BATCH, handler: (rows) => ask('push', rows) },
    })
    await replication.awaitInitialReplication()
    await replication.cancel()
  })
  const block = await blocks.longest()
  const records = await collection.count().exec()
  return { ...(await road.told()), ms, block, packed: 0, records }
}

Object.assign(globalThis, { bench: { takeAll, takeNothing, pushAll } })
