/** The browser's own offer to install, kept until the officer is asked. */
type Prompt = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> }

let offered: Prompt | undefined
const listeners = new Set<() => void>()

/** Begins to listen for the browser's offer; call once, at start. */
export function watchInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offered = event as Prompt
    for (const listener of listeners) listener()
  })
  addEventListener('appinstalled', () => {
    offered = undefined
    for (const listener of listeners) listener()
  })
}

export function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches
}

export function installOffer(): Prompt | undefined {
  return offered
}

export function subscribeInstall(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Shows the browser's own question; false when the browser has none. */
export async function install(): Promise<boolean> {
  if (!offered) return false
  const { outcome } = await offered.prompt()
  if (outcome === 'accepted') offered = undefined
  for (const listener of listeners) listener()
  return true
}
