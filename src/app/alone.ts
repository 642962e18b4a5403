const TAKE_OVER_MS = 150_000

/**
 * Runs the work when no other page of this browser does the same, and waits its turn otherwise; a
 * visible page that waits too long takes it over. A page that is being left gives its turn away.
 */
export async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (isLeft()) return
  const asking = new AbortController()
  let isLost = false
  const timer = setTimeout(() => {
    isLost = true
    asking.abort()
  }, TAKE_OVER_MS)
  const leaving = () => asking.abort()
  left.signal.addEventListener('abort', leaving, { once: true })
  const stop = () => {
    clearTimeout(timer)
    left.signal.removeEventListener('abort', leaving)
  }
  const turn = turnOf(work)
  try {
    await navigator.locks.request(name, { signal: asking.signal }, () => {
      stop()
      return turn.begin()
    })
  } catch (error) {
    const isAborted = error instanceof DOMException && error.name === 'AbortError'
    if (!isAborted) throw error
    // Aborted without a word of ours: another page took the work over.
    if (isLost && document.visibilityState === 'visible') {
      await navigator.locks.request(name, { steal: true }, turn.begin)
    }
  } finally {
    stop()
  }
  await turn.ended()
}

/** Work that holds the turn until it is done or its page is left, whichever comes first. */
function turnOf(work: () => Promise<void>) {
  let working: Promise<void> | undefined
  return {
    begin: () => {
      const { signal } = left
      if (signal.aborted) return Promise.resolve()
      const begun = work()
      working = begun
      return new Promise<void>((resolve, reject) => {
        const leave = () => resolve()
        signal.addEventListener('abort', leave, { once: true })
        void begun.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
      })
    },
    ended: () => working,
  }
}

/** Aborted while this page is being left, or kept for the Back button. */
let left = new AbortController()

function isLeft(): boolean {
  return left.signal.aborted
}

// Browsers that keep a page for the Back button have been seen to lose the turn it held or asked
// for: no other page got it then, though nobody worked.
addEventListener('pagehide', () => left.abort())
addEventListener('pageshow', comeBack)
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') comeBack()
})

/** Some browsers show a page again that they hid without a word of it. */
function comeBack() {
  if (isLeft()) left = new AbortController()
}
