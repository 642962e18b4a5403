import { useCalendar } from '#data/calendar.ts'
import { useToday } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import { Chips } from '#ui/chip.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { RaisedBy } from './citizen-fields.tsx'
import { ComplainingLimit } from './complaint-facts.tsx'
import { Deadline } from './due.tsx'
import { keptName } from './kept-name.tsx'
import { feedback } from './record.ts'
import { clockRunning, openTypes, standingOf } from './rules.ts'

/** Logs what a citizen said. With or without a signal it is the same act. */
export function Component() {
  const own = useWords('feedback')
  const today = useToday()
  return (
    <FormScreen
      kind="feedback"
      start={{ type: 'observation', raisedBy: 'named', receivedOn: today }}
      omit={['person', 'phone']}
      icons={{ village: 'village', topic: 'topic' }}
      title={({ type }) => own(`newOf.${typeof type === 'string' ? type : 'observation'}`)}
      tidy={tidied}
      beside={keptName}
      drawField={drawQuestion}
      below={(values) => <Begins values={values} />}
    />
  )
}

/** What begins to run with the matter as the form says it, and until when the citizen could complain. */
function Begins({ values }: { values: Values }) {
  const calendar = useCalendar()
  const clock = calendar && clockRunning(values, standingOf(values, []), calendar)
  return (
    <>
      <ComplainingLimit values={values} />
      {clock && <Deadline clock={clock} />}
    </>
  )
}

/** What is asked of a complaint alone. */
const complaintFields: readonly string[] = [
  'complainedOf',
  'complainedNo',
  'complainedOn',
  'complainedToldOn',
  'hasPetition',
  'groupSize',
  'representatives',
]

function isAsked(name: string, { type, raisedBy }: Values): boolean {
  if (!complaintFields.includes(name)) return true
  return type === 'complaint' && (name !== 'representatives' || raisedBy === 'named')
}

function drawQuestion(place: FieldPlace, values: Values) {
  if (!isAsked(place.name, values)) return null
  if (place.name === 'type') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        <Types value={place.value} />
      </FieldFrame>
    )
  }
  if (place.name === 'channel') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        <Chips
          name="channel"
          defaultValue={textOf(place.value)}
          options={place.options.map(({ id, label }) => ({ value: id, label }))}
          describedBy={describedBy({ id: place.id, hint: undefined, error: place.error })}
        />
      </FieldFrame>
    )
  }
  if (place.name === 'raisedBy') {
    return (
      <FieldFrame id={place.id} label={place.label} error={place.error} group>
        <RaisedBy values={values} place={place} />
      </FieldFrame>
    )
  }
  return undefined
}

/** The four types; those the commune still keeps on paper stand disabled and say so. */
function Types({ value }: { value: unknown }) {
  const own = useWords('feedback')
  const open: readonly string[] = openTypes
  return (
    <Tiles
      name="type"
      defaultValue={textOf(value)}
      tiles={
        feedback.fields.type.options?.map((type) => ({
          value: type,
          label: own(`choices.type.${type}`),
          hint: own(`sections.${type}Hint`),
          disabledWhy: open.includes(type) ? undefined : own('issues.paper_only'),
        })) ?? []
      }
    />
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * Whoever is not named in the matter leaves no name and no number in it; and what is asked of a
 * complaint alone stands in no other matter.
 */
function tidied(answers: Values): Values {
  const asked = Object.entries(answers).filter(([name]) => isAsked(name, answers))
  const said = Object.fromEntries(asked)
  if (answers['raisedBy'] === 'named') return said
  const { person: _person, phone: _phone, ...rest } = said
  return rest
}
