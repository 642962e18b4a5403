import { afterEach } from 'vitest'

declare global {
  /** Tells React that a test waits for what it draws. */
  var IS_REACT_ACT_ENVIRONMENT: boolean
}

// Files that draw opt in to a page by their first line; the others stay without one.
if (typeof document !== 'undefined') {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
  const { cleanup } = await import('@testing-library/react')
  afterEach(cleanup)
}
