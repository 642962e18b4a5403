import { useToday } from '#data/here.tsx'
import { isDay } from '#domain/day.ts'
import type { Values } from '#domain/record.ts'
import { Chips } from '#ui/chip.tsx'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Radios } from '#ui/radio.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { Tiles } from '#ui/tiles.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { ReplyDeadline } from './due.tsx'
import { feedback } from './record.ts'
import { openTypes } from './rules.ts'

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
      tidy={withoutNameOfUnnamed}
      drawField={drawQuestion}
      below={({ receivedOn, channel }) =>
        typeof receivedOn === 'string' && isDay(receivedOn) ? (
          <ReplyDeadline receivedOn={receivedOn} channel={channel} />
        ) : null
      }
    />
  )
}

function drawQuestion(place: FieldPlace, values: Values) {
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

/** Named or not; a name and a telephone number are asked only of who is named. */
function RaisedBy({ values, place }: { values: Values; place: FieldPlace }) {
  const own = useWords('feedback')
  const error = place.errorOf('person')
  const named = (
    <>
      <FieldFrame
        id={place.idOf('person')}
        label={own('fields.person')}
        error={error}
        inset
        labelHidden
      >
        <TextInput
          id={place.idOf('person')}
          name="person"
          icon="person"
          placeholder={own('fields.person')}
          defaultValue={textOf(values['person'])}
          invalid={error !== undefined}
          describedBy={error && `${place.idOf('person')}-error`}
        />
      </FieldFrame>
      <FieldFrame id={place.idOf('phone')} label={own('fields.phone')} inset labelHidden>
        <TextInput
          id={place.idOf('phone')}
          name="phone"
          type="tel"
          icon="phone"
          placeholder={own('fields.phone')}
          defaultValue={textOf(values['phone'])}
        />
      </FieldFrame>
    </>
  )
  return (
    <Radios
      name="raisedBy"
      defaultValue={textOf(values['raisedBy'])}
      options={[
        {
          value: 'named',
          label: own('choices.raisedBy.named'),
          below: values['raisedBy'] === 'named' && named,
        },
        {
          value: 'unnamed',
          label: own('choices.raisedBy.unnamed'),
          hint: own('sections.unnamedHint'),
        },
      ]}
    />
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Whoever is not named leaves no name and no number behind. */
function withoutNameOfUnnamed(answers: Values): Values {
  if (answers['raisedBy'] !== 'unnamed') return answers
  const { person: _person, phone: _phone, ...rest } = answers
  return rest
}
