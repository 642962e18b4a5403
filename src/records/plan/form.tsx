import { useParams } from 'react-router'

import type { Shown } from '#data/db.ts'
import { useParts, useShown } from '#data/lists.ts'
import { formatDay } from '#ui/format.ts'
import { type FieldPlace, PlainField } from '#ui/plain-field.tsx'

import { usePaperOptions } from '#records/directive/papers.tsx'
import { FormScreen } from '#records/form-screen.tsx'
import { kinds } from '#records/kinds.ts'
import { stepsAmong } from '#records/steps-among.tsx'
import { requestsAmong } from '#records/task/among.tsx'
import { usePlanningWords } from './page-words.tsx'
import { isIssued, planRules } from './rules.ts'

/** Writes down a plan, or mends what is said of it: what its steps stand on stays. */
export function Component() {
  const { id = '' } = useParams()
  const shown = useShown('plan', id)
  const steps = useParts('step', id)
  const requests = useParts('change-request', id)
  const parts = [...stepsAmong(steps), ...requestsAmong(requests)]
  return (
    <FormScreen
      kind="plan"
      isReading={shown === undefined || !steps || !requests}
      drawField={(place) => {
        if (place.name === 'directives') return <Papers {...place} />
        if (place.name === 'endOn') return <End {...place} plan={shown} />
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

/** The last day; in a plan that was issued with the one that stands, whatever is typed over it. */
function End({ plan, ...place }: FieldPlace & { plan: Shown | null | undefined }) {
  const page = usePlanningWords()
  const { fields: stands = {}, contested } = plan?.version ?? {}
  const day = contested?.['endOn'] === undefined ? stands['endOn'] : undefined
  const isKept = isIssued(plan?.state) && typeof day === 'string'
  const hint = isKept ? page('plan.endStands', { day: formatDay(day) }) : place.hint
  return <PlainField {...place} field={kinds.plan.fields.endOn} hint={hint} />
}

/** The papers of the library, once they have come. */
function Papers(place: FieldPlace) {
  const options = usePaperOptions()
  if (!options) return null
  return <PlainField {...place} field={kinds.plan.fields.directives} options={options} icon="law" />
}
