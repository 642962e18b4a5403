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
