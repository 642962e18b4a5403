import type { ReactNode } from 'react'

import type { Field, Widget } from '#domain/fields.ts'

import { Checkbox } from './checkbox.tsx'
import { ChipBoxes, Chips } from './chip.tsx'
import type { IconName } from './icon.tsx'
import { CountInput } from './inputs/count.tsx'
import { DateField } from './inputs/day.tsx'
import type { InputProps } from './inputs/input-props.ts'
import { LinesInput } from './inputs/lines.tsx'
import { LinksInput } from './inputs/links.tsx'
import { type Option, SelectInput } from './inputs/select.tsx'
import { TextInput } from './inputs/text.tsx'

const CHIPS_MAX = 5

type Asked = {
  input: InputProps
  field: Field
  value: unknown
  options: readonly Option[]
  icon: IconName | undefined
  label: string
}

/** How each widget is asked; the compiler says so when one is new. */
const inputs: Record<Widget, (asked: Asked) => ReactNode> = {
  text: ({ input, value, icon }) => (
    <TextInput {...input} defaultValue={wordsOf(value)} icon={icon} />
  ),
  lines: ({ input, value }) => <LinesInput {...input} defaultValue={wordsOf(value)} />,
  day: ({ input, value }) => <DateField {...input} defaultValue={wordsOf(value)} />,
  count: ({ input, field, value }) => (
    <CountInput {...input} unit={field.unit} defaultValue={wordsOf(value)} />
  ),
  flag: ({ input, value, label }) => (
    <Checkbox bare name={input.name} label={label} defaultChecked={value === true} />
  ),
  choice: (asked) => (isShort(asked.field) ? chips(asked) : select(asked)),
  choices: ({ input, value, options }) => (
    <ChipBoxes
      name={input.name}
      options={options.map(({ id, label }) => ({ value: id, label }))}
      defaultValue={idsOf(value)}
    />
  ),
  link: select,
  links: ({ input, value, options, icon }) => (
    <LinksInput name={input.name} options={options} defaultValue={idsOf(value)} icon={icon} />
  ),
  own: () => null,
}

/** The input of one field, by its widget. `options` are its choices, or the records a link may point at. */
export function FieldInput({
  field,
  value,
  options,
  icon,
  label,
  ...input
}: InputProps & Omit<Asked, 'input'>) {
  return inputs[field.widget]({ input, field, value, options, icon, label })
}

/** True when a field is asked by several inputs at once, so that it needs a legend, not a label. */
export function isGroup(field: Field): boolean {
  const { widget } = field
  if (['links', 'flag', 'choices'].includes(widget)) return true
  return widget === 'choice' && isShort(field)
}

function chips({ input, field, value, options }: Asked) {
  return (
    <Chips
      name={input.name}
      options={options.map(({ id, label }) => ({ value: id, label }))}
      defaultValue={wordsOf(value)}
      clearable={!field.required}
    />
  )
}

function select({ input, value, options, icon }: Asked) {
  return <SelectInput {...input} options={options} defaultValue={wordsOf(value)} icon={icon} />
}

function isShort(field: Field): boolean {
  return (field.options?.length ?? 0) <= CHIPS_MAX
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}
