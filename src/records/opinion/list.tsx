import { Navigate } from 'react-router'

/** Opinions are listed in their dialogues. */
export function Component() {
  return <Navigate to="/dialogue" replace />
}
