import { useParams } from 'react-router'

import { useParts, useShown } from '#data/lists.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { stepsAmong } from '#records/steps-among.tsx'
import { planRules } from './rules.ts'

/** Writes down a plan, or mends what is said of it: what its steps stand on stays. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('plan', id)
  const parts = stepsAmong(useParts('step', id))
  return (
    <FormScreen
      kind="plan"
      check={(values) =>
        shown ? planRules.issuesOfChange(shown.version.fields, { values, parts }) : []
      }
    />
  )
}
