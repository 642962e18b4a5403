import type { Field } from '#domain/fields.ts'

import { describedBy, FieldFrame } from './field.tsx'
import { FieldInput, isGroup } from './field-input.tsx'
import type { IconName } from './icon.tsx'
import type { Option } from './inputs/select.tsx'
import { useWords, type Words } from './words.ts'

/** Where a field stands in a form: what those that draw one themselves need to know. */
export type FieldPlace = {
  id: string
  name: string
  label: string
  hint: string | undefined
  error: string | undefined
  value: unknown
  options: readonly Option[]
  /** The id and the error of any field of the form: for one drawn inside another. */
  idOf: (name: string) => string
  errorOf: (name: string) => string | undefined
}

/** One field as its widget asks it, in its frame. */
export function PlainField({
  field,
  must = field.required,
  icon,
  ...place
}: Omit<FieldPlace, 'idOf' | 'errorOf'> & {
  field: Field
  /** It must be answered here. */
  must?: boolean | undefined
  icon?: IconName | undefined
}) {
  const ui = useWords('ui')
  const { id, name, label, hint, error, value, options } = place
  const isOptional = !must && field.widget !== 'flag' && !label.endsWith(')')
  return (
    <FieldFrame
      id={id}
      label={label}
      note={isOptional ? ui('optional') : undefined}
      hint={hint}
      error={error}
      group={isGroup(field)}
      labelHidden={field.widget === 'flag'}
    >
      <FieldInput
        id={id}
        name={name}
        field={field}
        value={value}
        options={options}
        icon={icon}
        label={label}
        required={must}
        invalid={error !== undefined}
        describedBy={describedBy({ id, hint, error })}
      />
    </FieldFrame>
  )
}

/** The options of a choice with the kind's words for them. */
export function choiceOptions(name: string, field: Field, kind: Words): Option[] {
  return (field.options ?? []).map((option) => ({
    id: option,
    label: kind(`choices.${name}.${option}`),
  }))
}
