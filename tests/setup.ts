import { afterEach } from 'vitest'

declare global {
  /** Tells React that a test waits for what it draws. */
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

// Files that draw opt in to a page by their first line; the others stay without one.
if (typeof document !== 'undefined') {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const { cleanup, configure } = await import('@testing-library/react')
  // What a test waits to see may come late on a busy machine.
  configure({ asyncUtilTimeout: 10_000 })
  afterEach(cleanup)
}
