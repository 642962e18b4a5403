import { useParams } from 'react-router'

import type { Values } from '#domain/record.ts'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { type FieldPlace } from '#ui/record-form.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { unit } from './record.ts'

/** Adds a unit, or writes down what changed: its head, its number, when it ended and what it went into. */
export function Component() {
  const { id } = useParams()
  return (
    <FormScreen
      kind="unit"
      icons={{ head: 'person' }}
      drawField={(place, values) => drawn(place, values, id)}
      tidy={tidied}
    />
  )
}

function drawn(place: FieldPlace, values: Values, own: string | undefined) {
  const { name } = place
  if (!isAsked(name, values)) return null
  if (name === 'phone') return <Phone place={place} />
  if (name === 'remoteBasis') return <PlainField {...place} field={unit.fields[name]} must />
  if (name !== 'parent' && name !== 'mergedInto') return undefined
  // No unit belongs to itself or went into itself.
  const options = place.options.filter(({ id }) => id !== own)
  return <PlainField {...place} field={unit.fields[name]} options={options} icon="unit" />
}

/** A basis is asked of a remote unit, a successor of one that ended. */
function isAsked(name: string, { isRemote, activeTo }: Values): boolean {
  if (name === 'remoteBasis') return isRemote === true
  return name !== 'mergedInto' || (typeof activeTo === 'string' && activeTo !== '')
}

/** What was said of a remote or an ended unit goes where it is neither any more. */
function tidied(values: Values): Values {
  const gone = ['remoteBasis', 'mergedInto'].filter((name) => !isAsked(name, values))
  return { ...values, ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}

/** The number by which a unit is called, on the keys of a telephone. */
function Phone({ place: { id, name, label, hint, error, value } }: { place: FieldPlace }) {
  const ui = useWords('ui')
  return (
    <FieldFrame id={id} label={label} note={ui('optional')} hint={hint} error={error}>
      <TextInput
        id={id}
        name={name}
        type="tel"
        icon="phone"
        defaultValue={typeof value === 'string' ? value : undefined}
        invalid={error !== undefined}
        describedBy={describedBy({ id, hint, error })}
      />
    </FieldFrame>
  )
}
