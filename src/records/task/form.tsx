import { useNotebookOfficer } from '#records/own-officer.tsx'
import { FormScreen } from '#records/form-screen.tsx'

/** Writes down work a unit has to do. The officer's own unit leads unless another is chosen. */
export function Component() {
  const officer = useNotebookOfficer()
  return (
    <FormScreen
      kind="task"
      start={officer?.unit === undefined ? {} : { leadUnit: officer.unit }}
      omit={['leadBasis']}
      icons={{ leadUnit: 'unit', coUnits: 'people', assignee: 'person' }}
    />
  )
}
