import { useSearchParams } from 'react-router'

import { FormScreen } from '#records/form-screen.tsx'

/** Writes down an assignment; from the page of a unit or an officer it begins with that one. */
export function Component() {
  const [params] = useSearchParams()
  const start = ['unit', 'officer'].flatMap((name) => {
    const id = params.get(name)
    return id === null ? [] : [[name, id] as const]
  })
  return (
    <FormScreen
      kind="assignment"
      start={Object.fromEntries(start)}
      icons={{ unit: 'unit', officer: 'person' }}
    />
  )
}
