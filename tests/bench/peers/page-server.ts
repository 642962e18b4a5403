import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'

/** Answers with a file of a built page, or with the page itself. */
export function answerWithPage(
  dist: string,
  { url = '/' }: IncomingMessage,
  reply: ServerResponse,
) {
  const file = join(dist, url === '/' ? 'index.html' : url)
  if (!existsSync(file)) {
    reply.statusCode = 404
    reply.end()
    return
  }
  reply.setHeader('content-type', file.endsWith('.js') ? 'text/javascript' : 'text/html')
  reply.end(readFileSync(file))
}

/** Listens on this machine alone, and says where. */
export function sayAddress(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('There is no port')
    console.log(`at http://127.0.0.1:${address.port}`)
  })
}
