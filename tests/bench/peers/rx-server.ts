import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

import { recordAt } from '../records.ts'
import { answerWithPage, sayAddress } from './page-server.ts'

/** A record as the peer keeps it. */
export type Doc = { id: string; kind: string; day: string; fields: Record<string, unknown> }
/** How far a phone has read. */
export type Checkpoint = { position: number }

const [dist = '', count = '0'] = process.argv.slice(2)

/** The plainest server there can be for this peer: all records in memory, in the order they came. */
const filled: Doc[] = Array.from({ length: Number(count) }, (_, at) => {
  const { id, kind, fields } = recordAt(at)
  return { id, kind, day: String(fields['receivedOn'] ?? fields['dueOn'] ?? fields['on']), fields }
})

const lists: Record<string, Doc[]> = { records: filled, empty: [] }

const server = createServer((request, reply) => {
  void (async () => {
    if (request.method !== 'POST') return answerWithPage(dist, request, reply)
    const asked: unknown = JSON.parse(await text(request))
    reply.setHeader('content-type', 'application/json')
    const [, , name = '', act] = (request.url ?? '').split('/')
    const docs = lists[name] ?? []
    reply.end(JSON.stringify(act === 'push' ? take(docs, asked) : give(docs, asked)))
  })()
})

function give(docs: readonly Doc[], asked: unknown) {
  const { checkpoint, limit } = asked as { checkpoint?: Checkpoint; limit: number }
  const from = checkpoint?.position ?? 0
  const page = docs.slice(from, from + limit)
  const documents = page.map((doc) => ({ ...doc, _deleted: false }))
  return { documents, checkpoint: { position: from + page.length } }
}

function take(docs: Doc[], asked: unknown) {
  for (const { newDocumentState } of asked as { newDocumentState: Doc }[])
    docs.push(newDocumentState)
  return []
}

sayAddress(server)
