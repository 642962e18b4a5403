import type { App } from '../server/a-server.ts'

/** The server behind an address, as phones of the tests meet one in their own process. */
export function appAt(address: string): App {
  return { request: (path, init) => fetch(`${address}${path}`, init ?? {}) }
}
