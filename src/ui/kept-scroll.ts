import { useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import type { CacheSnapshot, WindowVirtualizerHandle } from 'virtua'

type Kept = { top: number; cache: CacheSnapshot | undefined }

const kept = new Map<string, Kept>()
const KEPT_MAX = 20

/**
 * Keeps how far a list was scrolled for the visit to this screen, and goes there again when the
 * officer comes back to it. `list` is left out until its first records are read.
 */
export function useKeptScroll(list: string | undefined) {
  const { key } = useLocation()
  const returned = useNavigationType() === NavigationType.Pop
  const ref = useRef<WindowVirtualizerHandle>(null)
  const name = list === undefined ? undefined : `${key} ${list}`
  const before = returned && name !== undefined ? kept.get(name) : undefined
  const top = useRef(before?.top)

  useLayoutEffect(() => {
    if (name === undefined) return
    if (top.current !== undefined) window.scrollTo(0, top.current)
    // Only the first drawing of a visit moves the page; what happens later is the officer's.
    top.current = undefined
    const shown = ref
    return () => keep(name, { top: window.scrollY, cache: shown.current?.cache })
  }, [name])

  return { ref, cache: before?.cache }
}

function keep(name: string, place: Kept) {
  kept.delete(name)
  kept.set(name, place)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT_MAX) break
    kept.delete(oldest)
  }
}
