import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

/** Goes back to where the officer came from; to `fallback` when this screen was opened by itself. */
export function useGoBack(fallback: string): () => void {
  const navigate = useNavigate()
  return () => {
    const state: unknown = history.state
    const hasPast = typeof state === 'object' && state !== null && 'idx' in state && state.idx !== 0
    void (hasPast ? navigate(-1) : navigate(fallback, { replace: true }))
  }
}

/**
 * Goes on to another address once something is done, unless the screen that asks has been left by
 * then: who has gone elsewhere meanwhile is not called back.
 */
export function useGoOn(): (to: string) => Promise<void> {
  const navigate = useNavigate()
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])
  return async (to) => {
    if (isOpen.current) await navigate(to, { replace: true })
  }
}
