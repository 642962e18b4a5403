const KEY = 'gan-dan-kept'

/**
 * Asks the browser, once, never to clear the notebook by itself. Asked after the first save:
 * browsers grant it more readily to a page that is used.
 */
export async function keepStorage(): Promise<void> {
  if (hasSavedOnce()) return
  const isKept = await navigator.storage.persist()
  localStorage.setItem(KEY, String(isKept))
}

/** True once something was saved on this phone, so that it was asked to keep the notebook. */
export function hasSavedOnce(): boolean {
  return localStorage.getItem(KEY) !== null
}

export type Room = {
  /** Whether the browser promised to keep the notebook; absent: not asked yet. */
  isKept?: boolean
  /** Bytes in use and still free for this app, where the browser tells. */
  used?: number
  free?: number
}

/** How much room the notebook has on this phone, and whether the browser promised to keep it. */
export async function readRoom(): Promise<Room> {
  const room: Room = {}
  if (hasSavedOnce()) room.isKept = await navigator.storage.persisted()
  const { usage, quota } = await navigator.storage.estimate()
  if (usage !== undefined) room.used = usage
  if (usage !== undefined && quota !== undefined) room.free = Math.max(0, quota - usage)
  return room
}
