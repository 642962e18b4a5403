import { Navigate } from 'react-router'

/** Findings are listed with their visits. */
export function Component() {
  return <Navigate to="/visit" replace />
}
