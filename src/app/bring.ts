/** What the page came with; it is never asked for again. */
const cameWithPage = new Set(
  [...document.querySelectorAll('link[href], script[src]')].map(
    (each) => each.getAttribute('href') ?? each.getAttribute('src'),
  ),
)

const askOnce = once(ask)
const dressOnce = once(dress)

/**
 * Stands around every import of code that comes later; the build puts it there and names the files.
 * A browser remembers, for as long as the page is open, that a module did not come, and never asks
 * for it again: Safari, Firefox before 155, Chromium up to 153 at least. So nothing is imported
 * before all of it has come: each file is first asked for as a plain one, which may fail any number
 * of times, and stands in the browser's cache when it is imported.
 */
export async function bring<Module>(
  take: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  const late = files.map((file) => `/${file}`).filter((path) => !cameWithPage.has(path))
  await Promise.all(late.map(askOnce))
  // Together, and in this order: of two rules for one thing the later counts.
  await Promise.all(late.filter(isStyle).map(dressOnce))
  return take()
}

async function ask(path: string): Promise<void> {
  if (!isOnThePhone()) await fetchWhole(path)
  else if (!isStyle(path)) addLink('modulepreload', path)
}

/** The worker has all files of the app before it serves a page: no road is needed then. */
function isOnThePhone(): boolean {
  return 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
}

/** What somebody on the road answered in its place; it may lie in the cache by now. */
const strange = new Set<string>()

async function fetchWhole(path: string): Promise<void> {
  const reply = await fetch(path, strange.has(path) ? { cache: 'reload' } : {})
  // The cache keeps a file only when all of it was read.
  await reply.arrayBuffer()
  const type = reply.headers.get('content-type') ?? ''
  if (reply.ok && type.includes(isStyle(path) ? 'css' : 'javascript')) return
  // A portal answers 200 with a page of its own.
  strange.add(path)
  throw new Error(`${path} did not come: ${reply.status} ${type}.`)
}

function isStyle(path: string): boolean {
  return path.endsWith('.css')
}

function dress(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = addLink('stylesheet', path)
    link.addEventListener('load', () => resolve())
    link.addEventListener('error', () => {
      link.remove()
      reject(new Error(`${path} did not come.`))
    })
  })
}

function addLink(rel: 'modulepreload' | 'stylesheet', href: string): HTMLLinkElement {
  const link = document.createElement('link')
  link.rel = rel
  // As the page itself asks, so that one copy serves both.
  link.crossOrigin = ''
  link.href = href
  document.head.append(link)
  return link
}

/** Does an act once for each path; what failed is done again. */
function once(act: (path: string) => Promise<void>): (path: string) => Promise<void> {
  const done = new Map<string, Promise<void>>()
  return (path) => {
    const before = done.get(path)
    if (before) return before
    const doing = act(path).catch((error: unknown) => {
      done.delete(path)
      throw error
    })
    done.set(path, doing)
    return doing
  }
}
