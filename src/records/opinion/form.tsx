import { Navigate, useParams } from 'react-router'

import { FormScreen } from '#records/form-screen.tsx'

const LATER = [
  'on',
  'toUnit',
  'toOfficer',
  'dueOn',
  'startedOn',
  'answer',
  'answeredBy',
  'disposition',
  'answeredOn',
  'toldOn',
]

/** Mends what was said and who said it. A new opinion is added in its dialogue, never here. */
export function Component() {
  const { id } = useParams()
  if (id === undefined) return <Navigate to="/dialogue" replace />
  return (
    <FormScreen kind="opinion" omit={LATER} icons={{ speaker: 'person', village: 'village' }} />
  )
}
