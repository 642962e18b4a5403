import type { Workbox } from 'workbox-window'

import { drawn } from './drawn.ts'

const EVERY_HOUR_MS = 3_600_000
const IDLE_MS = 2_000

let waiting: Workbox | undefined
const listeners = new Set<() => void>()

/**
 * Registers the worker that keeps the app on the phone, and looks for a newer one at start, every
 * hour and on return. A newer one waits: it never takes over by itself. All of it begins once the
 * screen is drawn: on a weak signal the notebook comes first.
 */
export function watchUpdates(): void {
  if ('serviceWorker' in navigator) void whenIdle(() => void watch())
}

async function whenIdle(act: () => void): Promise<void> {
  await drawn
  // Safari knows no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: IDLE_MS })
  else act()
}

async function watch(): Promise<void> {
  const { Workbox } = await import('workbox-window')
  const workbox = new Workbox(workerAddress())
  workbox.addEventListener('waiting', () => {
    waiting = workbox
    for (const listener of listeners) listener()
  })
  const look = () => {
    // No signal is no news: the next look comes by itself.
    void workbox.update().catch(() => undefined)
  }
  await workbox.register()
  setInterval(look, EVERY_HOUR_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') look()
  })
}

export function isUpdateWaiting(): boolean {
  return waiting !== undefined
}

export function subscribeUpdates(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Lets the new version take over and opens the app again; words in forms are drafts by then. */
export function reopen(): void {
  waiting?.addEventListener('controlling', () => location.reload())
  waiting?.messageSkipWaiting()
}

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string
  }
}

/** The headers of the server demand that an address of a script is vouched for, where browsers know how. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  const policy = trustedTypes?.createPolicy('worker', { createScriptURL: (url) => url })
  return policy?.createScriptURL('/sw.js') ?? '/sw.js'
}
