import type { Values } from '#domain/record.ts'
import { FieldFrame } from '#ui/field.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { Radios } from '#ui/radio.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { denunciation } from './record.ts'

/** Who is denounced: somebody whom the commune manages, or who leads it. */
export function Against({ place }: { place: FieldPlace }) {
  const own = useWords('denunciation')
  const options = place.options.map(({ id, label }) => ({
    value: id,
    label,
    hint: own(`sections.${id}Hint`),
  }))
  return (
    <FieldFrame id={place.id} label={place.label} error={place.error} group>
      <Radios name="against" defaultValue={textOf(place.value)} options={options} />
    </FieldFrame>
  )
}

/** The accounts of who is denounced; nobody is typed. */
export function AgainstOfficers({ place }: { place: FieldPlace }) {
  return <PlainField {...place} field={denunciation.fields.againstOfficers} icon="people" must />
}

/** Who handles it: nobody who is denounced; one against a leader cannot wait for a leader to name somebody. */
export function Handler({
  place,
  values,
  must = values['against'] === 'leadership',
  hint,
}: {
  place: FieldPlace
  values: Values
  must?: boolean
  hint?: string
}) {
  const denounced = values['againstOfficers']
  const options = place.options.filter(
    ({ id }) => !Array.isArray(denounced) || !denounced.includes(id),
  )
  return (
    <PlainField
      // Another list is another choice: what it no longer offers is not kept in sight.
      key={options.map(({ id }) => id).join(' ')}
      {...place}
      options={options}
      hint={hint}
      field={denunciation.fields.handler}
      icon="person"
      must={must}
    />
  )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
