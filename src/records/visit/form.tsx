import { useParams } from 'react-router'

import { FormScreen } from '#records/form-screen.tsx'
import { useChecklists, useChecklistWords } from '#records/checklist/use-checklists.tsx'
import { latestChecklists } from '#records/checklist/known.ts'
import { LinksInput } from '#ui/inputs/links.tsx'
import { FieldFrame } from '#ui/field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

/** What the team writes once it has been there. */
const AFTERWARDS = ['strengths', 'limits', 'causes']

/** Plans a visit, or mends what is said of it. */
export function Component() {
  const isNew = useParams()['id'] === undefined
  return (
    <FormScreen
      kind="visit"
      start={{ direction: 'outgoing' }}
      omit={isNew ? AFTERWARDS : []}
      icons={{ unit: 'unit', metWith: 'person', team: 'people' }}
      drawField={(place) =>
        place.name === 'checklists' ? <Checklists place={place} /> : undefined
      }
    />
  )
}

/** The checklists of a visit: the latest of each, and those it has already. */
function Checklists({ place }: { place: FieldPlace }) {
  const known = useChecklists()
  const words = useChecklistWords()
  const ui = useWords('ui')
  if (!known) return null
  const chosen = Array.isArray(place.value) ? place.value.map(String) : []
  const offered = new Set(latestChecklists(known).map(({ id }) => id))
  const options = [...known.values()]
    .filter(({ id }) => offered.has(id) || chosen.includes(id))
    .map(({ id, short }) => ({ id, label: words(id, 'short', short) }))
  return (
    <FieldFrame
      id={place.id}
      label={place.label}
      note={ui('optional')}
      hint={place.hint}
      error={place.error}
      group
    >
      <LinksInput name={place.name} options={options} defaultValue={chosen} icon="visit" />
    </FieldFrame>
  )
}
