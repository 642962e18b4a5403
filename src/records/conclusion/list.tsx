import { Navigate } from 'react-router'

/** Conclusions are listed in their dialogues. */
export function Component() {
  return <Navigate to="/dialogue" replace />
}
