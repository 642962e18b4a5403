import { Navigate, useParams } from 'react-router'

import { FormScreen } from '#records/form-screen.tsx'

/** Mends a conclusion. A new one is added in its dialogue, never here. */
export function Component() {
  const { id } = useParams()
  if (id === undefined) return <Navigate to="/dialogue" replace />
  return <FormScreen kind="conclusion" omit={['on']} icons={{ toUnit: 'unit' }} />
}
