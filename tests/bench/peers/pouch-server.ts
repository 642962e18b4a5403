import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import { recordAt } from '../records.ts'
import { PEERS } from './folder.ts'
import { answerWithPage, sayAddress } from './page-server.ts'

type Listener = Parameters<typeof createServer>[1] & object
type Pouch = { new (name: string): { bulkDocs: (docs: object[]) => Promise<unknown> } }
type Peers = {
  pouchdb: { defaults: (options: { prefix: string }) => Pouch }
  express: () => Listener & { use: (path: string, app: unknown) => void }
  'express-pouchdb': (pouch: Pouch, options: object) => unknown
}

const BATCH = 1000
const [dist = '', count = '0', folder = ''] = process.argv.slice(2)
const requirePeer = createRequire(join(PEERS, 'package.json'))

/** PouchDB behind express-pouchdb, on LevelDB: the server of PouchDB's own makers. */
const Pouch = peer('pouchdb').defaults({ prefix: `${folder}/` })
const records = new Pouch('records')
for (let at = 0; at < Number(count); at += BATCH) {
  const docs = Array.from({ length: Math.min(BATCH, Number(count) - at) }, (_, next) => {
    const { id, kind, fields } = recordAt(at + next)
    return { _id: id, kind, ...fields }
  })
  await records.bulkDocs(docs)
}

const app = peer('express')()
const config = { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log.txt') }
app.use('/db', peer('express-pouchdb')(Pouch, config))
const server = createServer((request, reply) => {
  if (request.url?.startsWith('/db/')) app(request, reply)
  else answerWithPage(dist, request, reply)
})
sayAddress(server)

function peer<Name extends keyof Peers>(name: Name): Peers[Name] {
  return requirePeer(name) as Peers[Name]
}
