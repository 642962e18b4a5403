import { useParams } from 'react-router'

import { useHere } from '#data/here.tsx'
import { useShown } from '#data/lists.ts'
import { hasRole } from '#domain/officer.ts'
import type { Values } from '#domain/record.ts'
import { describedBy, FieldFrame } from '#ui/field.tsx'
import { TextInput } from '#ui/inputs/text.tsx'
import { Note } from '#ui/note.tsx'
import { type FieldPlace } from '#ui/record-form.tsx'
import { PlainField } from '#ui/plain-field.tsx'
import { useWords } from '#ui/words.ts'

import { FormScreen } from '#records/form-screen.tsx'
import { useUnitWords } from './page-words.tsx'
import { type Unit, unit } from './record.ts'
import { holdsDialogues, unitRules } from './rules.ts'

/** What the admin alone says of a unit. */
const BY_ADMIN = Object.keys(unitRules.setBy)
const DIALOGUES: ReadonlySet<string> = new Set([
  'dialoguesPerYear',
  'dialoguesFrom',
  'dialoguesBasis',
])

/** Adds a unit, or writes down what changed: its head, its number, when it ended and what it went into. */
export function Component() {
  const { id } = useParams()
  const { officer } = useHere()
  const shown = useShown('unit', id ?? '')
  const left = hasRole(officer, 'admin') ? [] : BY_ADMIN
  // What the commune refused of a unit it does not have stands nowhere.
  const stands = shown?.isRefused === true ? {} : (shown?.version.fields ?? {})
  return (
    <FormScreen
      kind="unit"
      isReading={shown === undefined}
      icons={{ head: 'person' }}
      drawField={(place, values) => drawn(place, values, id)}
      omit={left}
      tidy={(values) => ({ ...tidied(values), ...only(left, stands) })}
      below={(values) => left.length > 0 && <ByAdmin values={values} />}
    />
  )
}

/** Why others do not find here what the admin alone says. */
function ByAdmin({ values }: { values: Values }) {
  const page = useUnitWords()
  return (
    <>
      <Note icon="place">{page('remoteByAdmin')}</Note>
      {isAsked('dialoguesPerYear', values) && (
        <Note icon="dialogue">{page('dialoguesByAdmin')}</Note>
      )}
    </>
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

/** A basis is asked of a remote unit, a successor of one that ended, dialogues of who holds them. */
function isAsked(name: string, values: Values): boolean {
  const { isRemote, activeTo } = values
  if (name === 'remoteBasis') return isRemote === true
  if (DIALOGUES.has(name)) return holdsDialogues({ type: values['type'] as Unit['type'] })
  return name !== 'mergedInto' || (typeof activeTo === 'string' && activeTo !== '')
}

/** What was said of a remote or an ended unit goes where it is neither any more. */
function tidied(values: Values): Values {
  const gone = ['remoteBasis', 'mergedInto', ...DIALOGUES].filter((name) => !isAsked(name, values))
  return { ...values, ...Object.fromEntries(gone.map((name) => [name, undefined])) }
}

/** What others may not say stays as it stands. */
function only(names: readonly string[], values: Values): Values {
  return Object.fromEntries(names.map((name) => [name, values[name]]))
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
