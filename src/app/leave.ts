let isLeaving = false

/**
 * Opens another address as a fresh page: nothing of a notebook stays on the screen or in the memory
 * of this one. Whoever signs in or out is also seen by the watch over who holds the phone, and both
 * want to leave; the first leads, for a second would break off the first one's way.
 */
export function leaveFor(address: string): void {
  if (isLeaving) return
  isLeaving = true
  location.replace(address)
}
