import { useHere } from '#data/here.tsx'
import type { Values } from '#domain/record.ts'
import { FieldFrame } from '#ui/field.tsx'
import type { IconName } from '#ui/icon.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Note } from '#ui/note.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { Radios } from '#ui/radio.tsx'
import type { FieldPlace } from '#ui/record-form.tsx'
import { useWords } from '#ui/words.ts'

import { citizen } from '#records/citizen/record.ts'
import { useKeptWords } from '#records/kept-words.tsx'
import { isKeptFrom, keptField, mayUnname } from './kept-name.tsx'

/** Who said it: named, not named, or with the name kept back; asked further only where there is a name. */
export function RaisedBy({ values, place }: { values: Values; place: FieldPlace }) {
  const here = useHere()
  const own = useWords('feedback')
  const kept = useKeptWords()
  if (isKeptFrom(values)) {
    return (
      <Note look="secret" icon="lock" inset>
        {kept('locked')}
      </Note>
    )
  }
  const said = textOf(values['raisedBy'])
  const unnamed = {
    value: 'unnamed',
    label: own('choices.raisedBy.unnamed'),
    hint: own('sections.unnamedHint'),
  }
  return (
    <Radios
      name="raisedBy"
      defaultValue={said}
      options={[
        {
          value: 'named',
          label: own('choices.raisedBy.named'),
          below: said === 'named' && <Named values={values} place={place} />,
        },
        {
          value: 'withheld',
          label: own('choices.raisedBy.withheld'),
          hint: kept('whoSees'),
          below: said === 'withheld' && <KeptBack values={values} place={place} />,
        },
        ...(mayUnname(here, values) ? [unnamed] : []),
      ]}
    />
  )
}

type Asking = { values: Values; place: FieldPlace }

function Named({ values, place }: Asking) {
  return (
    <>
      <Words at="person" icon="person" place={place} value={either(values, 'person', 'name')} />
      <Words at="phone" icon="phone" place={place} value={either(values, 'phone', 'phone')} />
      <Words
        at="address"
        icon="village"
        place={place}
        value={either(values, 'address', 'address')}
      />
    </>
  )
}

/** The same questions; the answers stand in a record of their own. */
function KeptBack({ values, place }: Asking) {
  return (
    <>
      <Words
        at="person"
        name={keptField('name')}
        icon="person"
        place={place}
        value={eitherKept(values, 'name', 'person')}
      />
      <Words
        at="phone"
        name={keptField('phone')}
        icon="phone"
        place={place}
        value={eitherKept(values, 'phone', 'phone')}
      />
      <Words
        at="address"
        name={keptField('address')}
        icon="village"
        place={place}
        value={eitherKept(values, 'address', 'address')}
      />
    </>
  )
}

/** Who speaks for a group: in the matter, or with the name that is kept back. */
export function Representatives({ values, place }: Asking) {
  const isKept = values['raisedBy'] === 'withheld'
  const ours = 'representatives'
  return (
    <PlainField
      key={isKept ? 'kept' : 'named'}
      {...place}
      field={citizen.fields.representatives}
      name={isKept ? keptField(ours) : ours}
      value={isKept ? eitherKept(values, ours, ours) : either(values, ours, ours)}
    />
  )
}

/** One line of words under a choice; `at` is where it stands in the form, `name` what it answers. */
function Words({
  at,
  name = at,
  icon,
  value,
  place,
}: {
  at: string
  name?: string
  icon: IconName
  value: string | undefined
  place: FieldPlace
}) {
  const own = useWords('feedback')
  const words = own(`fields.${at}`)
  const [id, error] = [place.idOf(at), place.errorOf(at)]
  return (
    <FieldFrame id={id} label={words} error={error} inset labelHidden>
      <TextInput
        id={id}
        name={name}
        type={icon === 'phone' ? 'tel' : 'text'}
        icon={icon}
        placeholder={words}
        defaultValue={value}
        invalid={error !== undefined}
        describedBy={error && `${id}-error`}
      />
    </FieldFrame>
  )
}

/** What was typed under one choice stands under the other as well. */
function either(values: Values, name: string, apart: string): string | undefined {
  return textOf(values[name]) ?? textOf(values[keptField(apart)])
}

function eitherKept(values: Values, apart: string, name: string): string | undefined {
  return textOf(values[keptField(apart)]) ?? textOf(values[name])
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
