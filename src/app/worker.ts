import { clientsClaim } from 'workbox-core'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

/** The few things the worker asks of its surroundings. */
declare const self: {
  __WB_MANIFEST: (PrecacheEntry | string)[]
  skipWaiting: () => Promise<void>
  addEventListener: {
    (event: 'install', listen: (event: Pick<FetchLike, 'waitUntil'>) => void): void
    (event: 'message', listen: (event: MessageEvent<unknown>) => void): void
  }
}
type FetchLike = { waitUntil: (work: Promise<unknown>) => void }

/** Parts of the versions before this one, for a page that was open when the version changed. */
const OLDER = 'older-parts'

/** What the build wrote under a name that says its content; it never changes. */
const PART = /^\/assets\//

self.addEventListener('install', (event) => event.waitUntil(keepOlderParts()))

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()

// Every address of the app is the same page; /api and files of their own are not.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api(\/|$)/, /\/[^/?]+\.[^/?]+$/],
  }),
)

registerRoute(
  ({ sameOrigin, url }) => sameOrigin && PART.test(url.pathname),
  async ({ request }) =>
    (await caches.match(request, { cacheName: OLDER, ignoreVary: true })) ?? fetch(request),
)

// A new version waits until the officer asks for it.
self.addEventListener('message', ({ data }) => {
  if (isSkipWaiting(data)) void self.skipWaiting()
})

// The first visit needs no second one: the page that brought the worker is served by it at once.
clientsClaim()

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'SKIP_WAITING'
  )
}

/**
 * Copies the parts that stand in the precache before this version cleans it: a page of the old
 * version can still open its screens while another page already runs the new one.
 */
async function keepOlderParts() {
  await caches.delete(OLDER)
  for (const name of await caches.keys()) {
    if (name.includes('precache')) await copyParts(await caches.open(name))
  }
}

async function copyParts(from: Cache) {
  const older = await caches.open(OLDER)
  for (const request of await from.keys()) {
    const kept = await from.match(request)
    if (kept && PART.test(new URL(request.url).pathname)) await older.put(request, kept)
  }
}
