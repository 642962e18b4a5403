import { useState } from 'react'
import { Navigate, useParams, useSearchParams } from 'react-router'

import { useCalendar } from '#data/calendar.ts'
import { useKeptDraft } from '#data/drafting.ts'
import { useToday } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { traceIssues } from '#domain/denouncer/said.ts'
import type { Values } from '#domain/record.ts'
import { PlainField } from '#ui/plain-field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { Deadline } from '#records/feedback/due.tsx'
import { FormScreen } from '#records/form-screen.tsx'
import type { Turned } from '#records/turning.tsx'
import { Against, AgainstOfficers } from './accused-fields.tsx'
import {
  HandlerToBe,
  KeepSecret,
  SealNote,
  Summary,
  SwitchedOff,
  Traces,
  Types,
} from './form-notes.tsx'
import { denunciation } from './record.ts'
import { clockRunning, standingOf } from './rules.ts'

/** Seals a denunciation. What is sealed is opened here again only if the commune did not take it. */
export function Component() {
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const [began] = useState(() => params.get('draft') ?? '')
  const shown = useShown('denunciation', id)
  const draft = useKeptDraft(began)
  if (shown === undefined || draft === undefined) return null
  if (shown !== null && !shown.isRefused) return <Navigate to={`/denunciation/${id}`} replace />
  // The address of a form that was sealed begins no second record under the same name.
  if (began !== '' && params.get('draft') === began && draft === null) {
    return <Navigate to="/denunciation/new" replace />
  }
  return <SealForm />
}

function SealForm() {
  const own = useWords('denunciation')
  const today = useToday()
  return (
    <FormScreen
      kind="denunciation"
      start={{ receivedOn: today, channel: 'reception' }}
      icons={{ village: 'village', topic: 'topic', handler: 'person' }}
      title={() => own('new')}
      check={(answers) => traceIssues(denunciation, answers)}
      drawField={drawQuestion}
      below={(values) => <Below values={values} />}
      finish={{
        icon: 'lock',
        label: own('sections.seal'),
        toast: own('sections.sealedToast'),
        to: '/',
      }}
    />
  )
}

function drawQuestion(place: FieldPlace, values: Values, turn: (turned: Turned) => void) {
  switch (place.name) {
    case 'paperNo':
      return (
        <>
          <Types values={values} turn={turn} />
          <KeepSecret />
          <PlainField {...place} field={denunciation.fields.paperNo} />
          <Traces said={values['paperNo']} />
        </>
      )
    case 'summary':
      return (
        <>
          <Summary place={place} text={values['summary']} />
          <SwitchedOff />
        </>
      )
    case 'against':
      return <Against place={place} />
    case 'againstOfficers':
      return <AgainstOfficers place={place} />
    case 'handler':
      return <HandlerToBe place={place} values={values} />
    default:
      return undefined
  }
}

/** Who reads it from now on, and by when it is handled. */
function Below({ values }: { values: Values }) {
  const calendar = useCalendar()
  const clock = calendar && clockRunning(values, standingOf(values, []), calendar)
  return (
    <>
      <SealNote values={values} />
      {clock && <Deadline clock={clock} />}
    </>
  )
}
