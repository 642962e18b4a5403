import { expect } from 'vitest'

import type { APhone } from '../world/world.ts'

/** Lets phones exchange until each has what the others said. */
export async function everybody(...phones: APhone[]): Promise<void> {
  for (const phone of [...phones, ...phones, ...phones]) await phone.sync()
}

/** Sends what waits to a server so busy that it gives receipts alone. */
export async function readNothing(phone: APhone): Promise<void> {
  const { fetch } = phone
  phone.fetch = async (input, init) => {
    const { cursors } = JSON.parse(String(init?.body)) as { cursors: Record<string, string> }
    const reply = await fetch(input, init)
    const { streams, ...said } = (await reply.json()) as { streams: Record<string, object> }
    const unread = Object.keys(streams).map((name) => [
      name,
      { ...streams[name], cursor: cursors[name] ?? '0.aaaaaaaaaa', digest: undefined },
    ])
    const busy = { ...said, rows: [], more: true, streams: Object.fromEntries(unread) }
    return new Response(JSON.stringify(busy), { headers: { 'retry-after': '5' } })
  }
  await expect(phone.sync()).rejects.toMatchObject({ trouble: 'server' })
  phone.fetch = fetch
}
