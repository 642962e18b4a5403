import { Navigate, useParams } from 'react-router'

import { useShown } from '#data/lists.ts'
import { FormScreen } from '#records/form-screen.tsx'

import { dueBeforeFound } from './rules.ts'

const LATER = [
  'on',
  'startedOn',
  'fixedOn',
  'fix',
  'recheck',
  'recheckedOn',
  'handedTo',
  'handedOn',
  'reopenWhy',
  'reopenedOn',
]

/** Mends what was found and what is recommended. A new finding is noted at its visit, never here. */
export function Component() {
  const { id } = useParams()
  const shown = useShown('finding', id ?? '')
  if (id === undefined) return <Navigate to="/visit" replace />
  return (
    <FormScreen
      kind="finding"
      isReading={shown === undefined}
      omit={LATER}
      icons={{ responsible: 'unit' }}
      check={(values) => dueBeforeFound({ ...values, on: shown?.version.fields['on'] })}
    />
  )
}
