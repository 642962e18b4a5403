import type { Context } from 'hono'

/** What the node server lays beside a request; there is none for a request made in memory. */
type Bindings = { incoming?: { socket?: { remoteAddress?: string } } } | undefined

/**
 * Where a request comes from: the address our own proxy saw last, or the other end of the
 * connection. Of an IPv6 address the network alone counts: one client has a whole one.
 */
export function addressOf(c: Context, trustProxy: boolean): string {
  const bindings: Bindings = c.env
  const forwarded = trustProxy ? c.req.header('x-forwarded-for') : undefined
  const named = forwarded?.split(',').at(-1)?.trim()
  return plain(named ?? bindings?.incoming?.socket?.remoteAddress ?? '')
}

function plain(said: string): string {
  const address = withoutPort(said)
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped !== undefined) return mapped
  return address.includes(':') ? networkOf(address) : address
}

/** Some proxies tell the port too: `203.0.113.9:4711`, `[2001:db8::1]:4711`. */
function withoutPort(address: string): string {
  const [, bare] = /^\[(.*)\](?::\d+)?$/.exec(address) ?? /^([\d.]+):\d+$/.exec(address) ?? []
  return bare ?? address
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::', 2)
  const heads = head === '' ? [] : head.split(':')
  const tails = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - heads.length - tails.length)
  const groups = [...heads, ...Array.from({ length: zeros }, () => '0'), ...tails]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
