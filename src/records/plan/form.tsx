import { useParams } from 'react-router'

import { useParts, useShown } from '#data/lists.ts'
import { type FieldPlace, PlainField } from '#ui/plain-field.tsx'

import { usePaperOptions } from '#records/directive/papers.tsx'
import { FormScreen } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import { requestsAmong } from '#records/task/among.tsx'
import { planRules } from './rules.ts'

/** Writes down a plan, or mends what is said of it: what its steps stand on stays. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('plan', id)
  const steps = stepsAmong(useParts('step', id))
  const parts = [...steps, ...requestsAmong(useParts('change-request', id))]
  return (
    <FormScreen
      kind="plan"
      drawField={(place) => {
        if (place.name === 'directives') return <Papers {...place} />
        return place.name === 'parent' ? <Parent {...place} own={id} /> : undefined
      }}
      check={(values) =>
        shown
          ? planRules.issuesOfChange(
              shown.version.fields,
              { values, parts },
              shown.version.contested,
            )
          : []
      }
    />
  )
}

/** The plan it carries out: never itself. */
function Parent({ own, ...place }: FieldPlace & { own: string }) {
  const options = place.options.filter(({ id }) => id !== own)
  return (
    <PlainField {...place} field={kinds.plan.fields.parent} options={options} icon="document" />
  )
}

/** The papers of the library, once they have come. */
function Papers(place: FieldPlace) {
  const options = usePaperOptions()
  if (!options) return null
  return <PlainField {...place} field={kinds.plan.fields.directives} options={options} icon="law" />
}
