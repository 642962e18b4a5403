import type { BrowserContext } from 'playwright'

/** How long a link or a button waits before it does what was asked of it, in ms; 0 for not at all. */
const LATE_MS = Number(process.env['LATE_CLICKS'] ?? 0)

declare global {
  /** How many touches of this page have still to act; none is noted where touches act at once. */
  var touchesToCome: number | undefined
}

/**
 * With `LATE_CLICKS=400` every link and button of every page acts 400 ms after the touch, as on a
 * phone that is busy. A test that looks before what it waits for has come turns red then each time,
 * and not one time in a hundred on a machine under load. What is pressed by keys acts at once: keys
 * wait for each other.
 */
export async function clickLate(context: BrowserContext): Promise<void> {
  if (!LATE_MS) return
  await context.addInitScript(putOff, LATE_MS)
}

function putOff(ms: number) {
  const passed = new WeakSet<Event>()
  globalThis.touchesToCome = 0
  /** Touches again what was touched, or what stands in its place when it was drawn anew. */
  const again = (touched: HTMLElement, { clientX, clientY, detail }: MouseEvent) => {
    globalThis.touchesToCome = (globalThis.touchesToCome ?? 0) - 1
    const target = touched.isConnected ? touched : document.elementFromPoint(clientX, clientY)
    const view = globalThis.window
    const like = { bubbles: true, cancelable: true, view, clientX, clientY, detail }
    const click = new MouseEvent('click', like)
    passed.add(click)
    target?.dispatchEvent(click)
  }
  addEventListener(
    'click',
    (event) => {
      const { target, detail } = event
      if (passed.has(event) || detail === 0 || !(target instanceof Element)) return
      const touched = target.closest<HTMLElement>('a[href], button')
      if (!touched) return
      event.preventDefault()
      event.stopImmediatePropagation()
      globalThis.touchesToCome = (globalThis.touchesToCome ?? 0) + 1
      setTimeout(again, ms, touched, event)
    },
    { capture: true },
  )
}
